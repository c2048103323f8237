import { hashToken, randomToken } from '../tokens/random-token'

export type OneTimeKind = 'magic_link' | 'password_reset' | 'email_verify' | 'mfa_challenge'

type Stored = { kind: OneTimeKind; userId: string; expiresAtMs: number }

export type OneTimeTokens = {
  issue(kind: OneTimeKind, token: { userId: string; ttlSeconds: number }): string
  /** The user behind a live token, which stays usable. */
  peek(kind: OneTimeKind, token: string): string | null
  /** The same, and the token is dead afterwards. */
  consume(kind: OneTimeKind, token: string): string | null
  /** Whose token this is, live or not; for the request log and for faults. */
  ownerOf(token: string): string | null
}

const PREFIXES: Record<OneTimeKind, string> = {
  magic_link: 'ml',
  password_reset: 'pr',
  email_verify: 'ev',
  mfa_challenge: 'mfa',
}

/** Everything that is mailed or handed out to be used once. Only hashes are kept. */
export function createOneTimeTokens(nowMs: () => number): OneTimeTokens {
  const live = new Map<string, Stored>()

  const peek = (kind: OneTimeKind, token: string) => {
    const stored = live.get(hashToken(token))
    return stored?.kind === kind && stored.expiresAtMs > nowMs() ? stored.userId : null
  }

  const endLive = (kind: OneTimeKind, userId: string) => {
    for (const [hash, stored] of live) {
      if (stored.kind === kind && stored.userId === userId) live.delete(hash)
    }
  }

  return {
    issue: (kind, { userId, ttlSeconds }) => {
      // [design] A newer mail makes the older one useless. Two sign-ins may be under way at once.
      if (kind !== 'mfa_challenge') endLive(kind, userId)
      const token = randomToken(PREFIXES[kind])
      live.set(hashToken(token), { kind, userId, expiresAtMs: nowMs() + ttlSeconds * 1000 })
      return token
    },
    peek,
    consume: (kind, token) => {
      const userId = peek(kind, token)
      if (userId !== null) live.delete(hashToken(token))
      return userId
    },
    ownerOf: (token) => live.get(hashToken(token))?.userId ?? null,
  }
}
