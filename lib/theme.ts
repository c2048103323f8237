const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export const themeCookie = 'theme'

/** Any cookie or form value in, a known theme out. */
export function readTheme(input: unknown): Theme {
  return themes.find((theme) => theme === input) ?? 'system'
}
