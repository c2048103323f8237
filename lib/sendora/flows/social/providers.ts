import type { ClientConfig } from '../../core/config/options'

/** The providers that the service supports (contract: social sign-in). A project turns on some of them. */
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

// Where providers redirect to. Both pages are public; the service must allow the app's origin.

/** The route handler: `export { socialCallback as GET } from '…/lib/sendora/account'`, below the sign-in page. */
export function socialCallbackPath({ loginPaths }: Pick<ClientConfig, 'loginPaths'>): string {
  return `${loginPaths['/']}/callback`
}

/** A page with `useSsoCallback`: only a script can read the token of single sign-on (contract: single sign-on). */
export const singleSignOnPath = '/sso/callback'
