import { keepPreference } from '../preferences/preference-cookie'
import type { Session } from '../sendora'
import { languageCookie, readLanguage } from './languages'

/** After a sign-in: the account's language, if it has one of ours, is this browser's from now on. */
export async function followAccountLanguage({ session }: { session: Session }): Promise<void> {
  const language = readLanguage(session.claims.locale)
  if (language) await keepPreference(languageCookie, language)
}
