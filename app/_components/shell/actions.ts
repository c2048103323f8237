'use server'

import { cookies } from 'next/headers'
import { railCookie, readRail } from '@/lib/preferences/rail'
import { readTheme, themeCookie } from '@/lib/preferences/theme'

// These need no session: they're preferences, kept in the browser's own cookies.

const yearSeconds = 31_536_000

/** Stores the visitor's theme. */
export async function setThemeAction(form: FormData): Promise<void> {
  const theme = readTheme(fieldOf(form, 'theme'))
  if (theme === 'system') (await cookies()).delete(themeCookie)
  else await keep(themeCookie, theme, { httpOnly: true })
}

/** Stores how wide the navigation is. With scripts, the page writes the cookie itself. */
export async function setRailAction(form: FormData): Promise<void> {
  await keep(railCookie, readRail(fieldOf(form, 'rail')), { httpOnly: false })
}

/** An action is a public endpoint, so its input can be anything. */
function fieldOf(form: unknown, name: string): unknown {
  return form instanceof FormData ? form.get(name) : null
}

async function keep(name: string, value: string, { httpOnly }: { httpOnly: boolean }) {
  const store = await cookies()
  store.set(name, value, { httpOnly, sameSite: 'lax', path: '/', maxAge: yearSeconds })
}
