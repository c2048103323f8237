import 'server-only'
import { keepPreference } from '../preferences/preference-cookie'
import { getSession, withSessionAction } from '../sendora/server'
import { type Language, languageCookie } from './languages'

/**
 * Stores the language for this browser, and with the account of a signed-in user, so that it comes along to the next
 * browser. If the service doesn't answer, it's kept here alone.
 */
export async function chooseLanguage(language: Language | null): Promise<void> {
  await keepPreference(languageCookie, language)
  const session = await getSession()
  if (session && !session.isAnonymous) await saveToAccount(language)
}

const saveToAccount = withSessionAction(
  async ({ callService }, locale: Language | null): Promise<void> => {
    await callService('/auth-service/me', { method: 'PATCH', body: { locale }, parse: () => null })
  },
  { refuse: () => undefined },
)
