export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export const themeCookie = 'theme'

/** Turns any cookie or form value into a known theme. */
export function readTheme(input: unknown): Theme {
  return themes.find((theme) => theme === input) ?? 'system'
}
