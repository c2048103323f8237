import { maxAccessTokenLength } from './access-token'
import type { Tokens } from './cookies'
import { SendoraError } from './sendora-error'

const maxRefreshTokenLength = 2_000

/** What is wrong with the size of these tokens: cookies that hold them would be dropped or never read back. */
export function oversize({ accessToken, refreshToken }: Tokens): SendoraError | null {
  // A longer access token would be written and never read (D9); a refresh token may grow when it is escaped.
  if (accessToken.length > maxAccessTokenLength) return tooLarge('access token', accessToken.length)
  const { length } = encodeURIComponent(refreshToken)
  return length > maxRefreshTokenLength ? tooLarge('refresh token', length) : null
}

function tooLarge(what: string, length: number): SendoraError {
  return new SendoraError(
    'cookie_too_large',
    `The ${what} has ${length} characters and does not fit the cookie budget. ` +
      'Take custom claims out of the access token template of your Sendora project.',
  )
}
