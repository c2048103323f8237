'use server'

import { cookies } from 'next/headers'
import { readTheme, themeCookie } from '@/lib/theme'

const yearSeconds = 31_536_000

/** Stores the visitor's theme. Needs no session: it's a preference kept in the browser's own cookie. */
export async function setThemeAction(form: FormData): Promise<void> {
  const store = await cookies()
  const theme = readTheme(form instanceof FormData ? form.get('theme') : null)
  if (theme === 'system') store.delete(themeCookie)
  else {
    store.set(themeCookie, theme, {
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      maxAge: yearSeconds,
    })
  }
}
