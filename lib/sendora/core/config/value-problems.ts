/** What is wrong with a publishable key, or `null` (contract: publishable key). */
export function publicKeyProblem(key: string): string | null {
  if (/^(sk_|sendora_secret_)/.test(key)) return 'is a secret key, which must never reach a browser'
  return /^pk_[A-Za-z0-9_-]{16,}$/.test(key) ? null : 'is not a publishable key'
}

/** What is wrong with an origin, or `null`. */
export function originProblem(value: string): string | null {
  const url = URL.canParse(value) ? new URL(value) : null
  const isOrigin = url !== null && url.origin === value.replace(/\/$/, '')
  if (!isOrigin || url.hostname.includes('*')) return 'is not an origin'
  const isLoopback = url.hostname === 'localhost' || url.hostname === '127.0.0.1'
  const isAllowed = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback)
  return isAllowed ? null : 'must be https, or http on localhost or 127.0.0.1'
}

/** What is wrong with an address that we fetch, or `null`. */
export function addressProblem(value: string): string | null {
  return URL.canParse(value) ? originProblem(new URL(value).origin) : 'is not an address'
}
