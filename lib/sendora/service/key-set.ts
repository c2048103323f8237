import { fetchJson } from './call-api'
import { type PublicJwk, readPublishedKeys } from './published-keys'

export type KeyLookup = { kind: 'found'; key: PublicJwk } | { kind: 'unknown' | 'unavailable' }

export type KeySet = {
  find: (kid: string) => Promise<KeyLookup>
  /** True while the key is in the last set. Starts a reload when that set has aged. */
  holds: (kid: string) => boolean
}

export type KeySetDependencies = { url: string; fetch: typeof fetch; nowMs: () => number }

const freshMs = 600_000
const staleMs = 3_600_000
const cooldownMs = 30_000
/** While there is no usable key, and every session waits for one. */
const emptyCooldownMs = 2_000
const limits = { timeoutMs: 2_000, maxBytes: 65_536 }

/**
 * The keys of one fixed address (RFC 8725, 3.8): reloaded every ten minutes, for an unknown `kid` at most every thirty
 * seconds, and without any usable key every two seconds; usable for an hour while the address doesn't answer.
 */
export function createKeySet({ url, fetch, nowMs }: KeySetDependencies): KeySet {
  let keys: ReadonlyMap<string, PublicJwk> = new Map()
  let readAtMs = Number.NEGATIVE_INFINITY
  let triedAtMs = Number.NEGATIVE_INFINITY
  let lastTryFailed = false
  let loading: Promise<void> | null = null

  function load(): Promise<void> {
    loading ??= read().finally(() => {
      loading = null
    })
    return loading
  }

  async function read(): Promise<void> {
    triedAtMs = nowMs()
    const headers = { accept: 'application/json' }
    const reply = await fetchJson(url, { headers }, { fetch, ...limits })
    const isAnswer = reply.kind === 'answered' && reply.status === 200
    const published = isAnswer ? readPublishedKeys(reply.body) : null
    lastTryFailed = published === null
    if (published === null) return
    keys = published
    readAtMs = nowMs()
  }

  function mayTry(): boolean {
    const isUsable = nowMs() - readAtMs <= staleMs
    return nowMs() - triedAtMs >= (isUsable ? cooldownMs : emptyCooldownMs)
  }

  async function find(kid: string): Promise<KeyLookup> {
    const age = nowMs() - readAtMs
    const isWanted = age > freshMs || !keys.has(kid)
    if (isWanted && (loading !== null || mayTry())) await load()
    if (nowMs() - readAtMs > staleMs) return { kind: 'unavailable' }
    const key = keys.get(kid)
    if (key) return { kind: 'found', key }
    return { kind: lastTryFailed ? 'unavailable' : 'unknown' }
  }

  function holds(kid: string): boolean {
    const age = nowMs() - readAtMs
    if (age > freshMs && mayTry()) void load()
    return age <= staleMs && keys.has(kid)
  }

  return { find, holds }
}
