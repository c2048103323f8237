'use server'

import { flash } from '@/lib/flash/flash'
import { keepPreference } from '@/lib/preferences/preference-cookie'
import { readShortcuts, shortcutsCookie } from '@/lib/preferences/shortcuts'
import { readTheme, themeCookie } from '@/lib/preferences/theme'
import { chooseLanguage } from '@/lib/texts/choose-language'
import { readLanguage } from '@/lib/texts/languages'
import { getTexts } from '@/lib/texts/server'
import { readTimeZone, timeZoneCookie } from '@/lib/texts/time-zones'

// These need no session: they're preferences, kept in the browser's own cookies. The language of a signed-in user is also
// kept with the account, which asks for the session itself.

/** Stores the visitor's language. Without one of ours, the browser's languages decide again. */
export async function setLanguageAction(form: FormData): Promise<void> {
  await chooseLanguage(readLanguage(fieldOf(form, 'language')))
}

/** Stores everything that the preferences page offers. What it doesn't know counts as the default. */
export async function savePreferencesAction(form: FormData): Promise<void> {
  const theme = readTheme(fieldOf(form, 'theme'))
  await keepPreference(themeCookie, theme === 'system' ? null : theme)
  await chooseLanguage(readLanguage(fieldOf(form, 'language')))
  await keepPreference(timeZoneCookie, readTimeZone(fieldOf(form, 'timeZone')))
  // A checkbox that is off sends nothing.
  const shortcuts = readShortcuts(fieldOf(form, 'shortcuts') ?? 'off') ? null : 'off'
  // The list of shortcuts has the same switch, and writes the cookie itself.
  await keepPreference(shortcutsCookie, shortcuts, { httpOnly: false })
  await flash({ tone: 'done', text: (await getTexts('preferences'))('saved') })
}

/** An action is a public endpoint, so its input can be anything. */
function fieldOf(form: unknown, name: string): unknown {
  return form instanceof FormData ? form.get(name) : null
}
