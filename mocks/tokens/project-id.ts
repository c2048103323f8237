const PUBLISHABLE_KEY = /^pk_[A-Za-z0-9_-]{16,}$/

/** True for every well-formed publishable key: all of them belong to the one demo project. */
export function isPublishableKey(key: string | null): key is string {
  return key !== null && PUBLISHABLE_KEY.test(key)
}

/**
 * The project id, which is the `aud` of access tokens: the publishable key without its environment prefix. [design]
 * (contract: access token).
 */
export function projectIdOf(publishableKey: string): string {
  return publishableKey.replace(/^pk_(?:(?:prod|staging|dev|live)_)?/, '')
}
