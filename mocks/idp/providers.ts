/** The providers (contract: social sign-in). */
export const SOCIAL_PROVIDERS = [
  'google',
  'github',
  'apple',
  'microsoft',
  'linkedin',
  'facebook',
  'discord',
] as const

export type SocialProvider = (typeof SOCIAL_PROVIDERS)[number]

/** The organisation's own provider, behind single sign-on. */
export const SSO_PROVIDER = 'sso'

/** The names that the mock identity provider goes by. */
export const IDP_NAMES: Readonly<Record<string, string>> = {
  google: 'Google',
  github: 'GitHub',
  apple: 'Apple',
  microsoft: 'Microsoft',
  linkedin: 'LinkedIn',
  facebook: 'Facebook',
  discord: 'Discord',
  [SSO_PROVIDER]: 'Orbit Works single sign-on',
}
