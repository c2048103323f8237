/** The providers that the service knows (contract 3.7). A project has turned on some of them. */
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
