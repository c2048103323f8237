/** What a page gets as `searchParams`. */
export type SearchInput = Record<string, string | string[] | undefined>

/** The value of a parameter, the first of several, without blanks around it; '' without one. */
export const firstValue = (value: string | string[] | undefined) =>
  (Array.isArray(value) ? value[0] : value)?.trim() ?? ''
