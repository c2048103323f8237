/** What is wrong with a publishable key, or `null` (contract: publishable key). */
export function publicKeyProblem(key: string): string | null {
  if (/^(sk_|sendora_secret_)/.test(key)) return 'is a secret key, which must never reach a browser'
  return /^pk_[A-Za-z0-9_-]{16,}$/.test(key) ? null : 'is not a publishable key'
}

/** [design] The audience of a project's tokens, taken from its key (contract: access token). */
export function projectOf(publicKey: string): string {
  return publicKey.replace(/^pk_(dev|staging|prod|live)_/, '')
}
