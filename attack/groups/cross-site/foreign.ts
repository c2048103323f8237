/** Headers of a post; `null` leaves one of the usual out. */
export type Headers = Record<string, string | null>

/** What a browser says of a post from another site. */
export const foreign: Headers = { origin: 'https://evil.test', 'sec-fetch-site': 'cross-site' }
