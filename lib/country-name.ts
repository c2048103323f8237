const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' })

/** `Norway` for `NO`; a name that is already one stays as it is. */
export function countryName(country: string): string {
  return /^[A-Z]{2}$/.test(country) ? (names.of(country) ?? country) : country
}
