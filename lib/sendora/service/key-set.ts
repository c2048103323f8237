import { isRecord } from '../core/is-record'
import { fetchJson } from './fetch-json'

/** A public key as published (RFC 7517). */
export type PublicJwk = Readonly<Record<string, unknown>> & { kid: string }

export type KeyLookup =
  | { kind: 'found'; key: PublicJwk }
  /** The published set has no such key. */
  | { kind: 'unknown' }
  /** The set could not be had, and nothing usable is remembered. */
  | { kind: 'unavailable' }

export type KeySet = {
  find: (kid: string) => Promise<KeyLookup>
  /** True while the key is part of the last set that was read. Starts a reload when that set has aged. */
  holds: (kid: string) => boolean
}

export type KeySetWorld = { url: string; fetch: typeof fetch; nowMs: () => number }

const freshMs = 600_000
const staleMs = 3_600_000
const cooldownMs = 30_000
/** Pause between attempts while there is no key to work with, and every session waits for one. */
const emptyCooldownMs = 2_000
const limits = { timeoutMs: 2_000, maxBytes: 65_536 }

/**
 * The keys of one fixed address (RFC 8725, 3.8): read again every ten minutes, or for an unknown `kid` at most
 * every thirty seconds; usable for an hour while the address does not answer. Without any usable key, the address
 * is asked every two seconds.
 */
export function createKeySet({ url, fetch, nowMs }: KeySetWorld): KeySet {
  let keys = new Map<string, PublicJwk>()
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
    const reply = await fetchJson(
      url,
      { headers: { accept: 'application/json' } },
      { fetch, ...limits },
    )
    const published =
      reply.kind === 'answered' && reply.status === 200 ? readKeys(reply.body) : null
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

/** The RS256 verification keys in a key set, by `kid`; `null` when it holds none. */
function readKeys(body: unknown): Map<string, PublicJwk> | null {
  if (!isRecord(body) || !Array.isArray(body.keys)) return null
  const usable = body.keys.filter(isUsable)
  return usable.length === 0 ? null : new Map(usable.map((key) => [key.kid, key]))
}

/** Public RSA keys of 2,048 bits or more that are meant for RS256 signatures (RFC 7518, 3.3). */
function isUsable(key: unknown): key is PublicJwk {
  if (!isRecord(key) || key.kty !== 'RSA' || 'd' in key) return false
  const { kid, use, alg, n, e } = key
  const isForSigning =
    (use === undefined || use === 'sig') && (alg === undefined || alg === 'RS256')
  const isLongEnough = typeof n === 'string' && n.length >= 342
  return (
    typeof kid === 'string' && kid !== '' && isForSigning && isLongEnough && typeof e === 'string'
  )
}
