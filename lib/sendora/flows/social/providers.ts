/** The providers that the service knows (contract: social sign-in). A project has turned on some of them. */
export const socialProviders = [
  'google',
  'apple',
  'microsoft',
  'github',
  'linkedin',
  'facebook',
  'discord',
] as const

export type SocialProvider = (typeof socialProviders)[number]

export function isSocialProvider(value: unknown): value is SocialProvider {
  return socialProviders.some((provider) => provider === value)
}

// Where people come back to from a provider. Both pages are public; the service has to allow the app's origin.

/** A route handler: `export { socialCallback as GET } from '…/lib/sendora/server'`. */
export const socialCallbackPath = '/login/callback'

/** A page with `useSsoCallback`: only a script can read what single sign-on hands over (contract: single sign-on). */
export const singleSignOnPath = '/sso/callback'
