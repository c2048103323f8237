'use server'

import { cookies } from 'next/headers'
import { flash } from '@/lib/flash'
import { readShortcuts, shortcutsCookie } from '@/lib/shortcuts'
import { languageCookie, readLanguage } from '@/lib/texts/languages'
import { getTexts } from '@/lib/texts/server'
import { readTimeZone, timeZoneCookie } from '@/lib/texts/time-zones'
import { readTheme, themeCookie } from '@/lib/theme'

// These need no session: they're preferences, kept in the browser's own cookies.

const yearSeconds = 31_536_000

/** Stores the visitor's language. Without one of ours, the browser's languages decide again. */
export async function setLanguageAction(form: FormData): Promise<void> {
  await keep(languageCookie, readLanguage(fieldOf(form, 'language')))
}

/** Stores everything that the preferences page offers. What it doesn't know counts as the default. */
export async function savePreferencesAction(form: FormData): Promise<void> {
  const theme = readTheme(fieldOf(form, 'theme'))
  await keep(themeCookie, theme === 'system' ? null : theme)
  await keep(languageCookie, readLanguage(fieldOf(form, 'language')))
  await keep(timeZoneCookie, readTimeZone(fieldOf(form, 'timeZone')))
  // A checkbox that is off sends nothing.
  const shortcuts = readShortcuts(fieldOf(form, 'shortcuts') ?? 'off') ? null : 'off'
  // The list of shortcuts has the same switch, and writes the cookie itself.
  await keep(shortcutsCookie, shortcuts, { httpOnly: false })
  await flash({ tone: 'done', text: (await getTexts('preferences'))('saved') })
}

/** An action is a public endpoint, so its input can be anything. */
function fieldOf(form: unknown, name: string): unknown {
  return form instanceof FormData ? form.get(name) : null
}

async function keep(
  name: string,
  value: string | null,
  { httpOnly } = { httpOnly: true },
): Promise<void> {
  const store = await cookies()
  if (value === null) store.delete(name)
  else store.set(name, value, { httpOnly, sameSite: 'lax', path: '/', maxAge: yearSeconds })
}
