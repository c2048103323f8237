/** What Next's server actions take, unless `serverActions.bodySizeLimit` says otherwise. */
const maxBodyBytes = 1_048_576

/**
 * Judges a body by what its headers say, before a byte of it is read: Next answers 500 to one that is too long, and
 * finds out only at its end when no length was given.
 */
export function judgeBodyLength(
  headers: Pick<Headers, 'get' | 'has'>,
): 'good' | 'too-large' | 'unknown-length' {
  const length = headers.get('content-length')
  if (length === null) return headers.has('transfer-encoding') ? 'unknown-length' : 'good'
  // Digits alone (RFC 9110, 8.6): `Number` also reads an empty text, `0x5` and blanks of every kind.
  return /^\d+$/.test(length) && Number(length) <= maxBodyBytes ? 'good' : 'too-large'
}
