import { createHash } from 'node:crypto'
import type { RateLimiterAbstract } from 'rate-limiter-flexible'
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible'
import type { LimitedOperation, LimitOperation, LimitVerdict } from '../sendora/instrumentation'
import { networkOf } from './network-of'

export type SignInLimits = {
  /** Attempts per minute for one account from one network. @default 10 */
  perAccountAndNetwork?: number
  /** Attempts per minute for one account from all networks. @default 60 */
  perAccount?: number
  /** Attempts per minute from one network, for all accounts together. @default 300 */
  perNetwork?: number
  /** Sign-ups per minute from one network: each reveals whether an email is taken. @default 60 */
  signUpsPerNetwork?: number
  /** A connected `@redis/client`, so that all instances of the app count together. @default memory of this process */
  redis?: unknown
}

const windowSeconds = 60

/**
 * Counts sign-ins, sign-ups, emails, and codes by account and by network, in windows of one minute. An attacker who
 * floods an account from one network doesn't lock its owner out: the owner's network has its own count, and windows
 * expire. Accounts are counted by hash, so that a dump of the store contains no emails.
 */
export function createSignInLimits(limits: SignInLimits = {}): LimitOperation {
  const { perAccountAndNetwork = 10, perAccount = 60, perNetwork = 300, redis } = limits
  const { signUpsPerNetwork = 60 } = limits
  const counters: Counter[] = [
    { limiter: limiter('network', perNetwork, redis), keyOf: networkKey },
    {
      limiter: limiter('sign-up-network', signUpsPerNetwork, redis),
      keyOf: (attempt) => (attempt.kind === 'sign-up' ? networkKey(attempt) : null),
    },
    {
      limiter: limiter('account-network', perAccountAndNetwork, redis),
      keyOf: (attempt) => both(accountKey(attempt), networkKey(attempt)),
    },
    { limiter: limiter('account', perAccount, redis), keyOf: accountKey },
  ]
  return async (attempt) => {
    for (const { limiter, keyOf } of counters) {
      const key = keyOf(attempt)
      const verdict = key === null ? allowed : await count(limiter, `${attempt.kind} ${key}`)
      if (verdict.kind === 'limited') return verdict
    }
    return allowed
  }
}

type Counter = {
  limiter: RateLimiterAbstract
  /** `null` if there is nothing to count by. */
  keyOf: (attempt: LimitedOperation) => string | null
}

const allowed: LimitVerdict = { kind: 'allowed' }

function networkKey({ address }: LimitedOperation): string {
  return networkOf(address)
}

function accountKey({ account }: LimitedOperation): string | null {
  if (account === null) return null
  // Folds all of Unicode: a service that folds less loses nothing, and one that folds as much can't have two counts for
  // one account.
  return createHash('sha256').update(account.normalize('NFC').toLowerCase()).digest('base64url')
}

function both(account: string | null, network: string): string | null {
  return account && `${account} ${network}`
}

function limiter(name: string, points: number, redis: unknown): RateLimiterAbstract {
  const options = { points, duration: windowSeconds, keyPrefix: `sendora:limit:${name}` }
  const memory = new RateLimiterMemory(options)
  if (redis === undefined) return memory
  // Without Redis, no user may be locked out and no attacker let in: this process counts alone until it's back.
  return new RateLimiterRedis({
    ...options,
    storeClient: redis,
    useRedisPackage: true,
    rejectIfRedisNotReady: true,
    insuranceLimiter: memory,
  })
}

async function count(limiter: RateLimiterAbstract, key: string): Promise<LimitVerdict> {
  try {
    await limiter.consume(key)
    return allowed
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    return { kind: 'limited', retryAfterSeconds: Math.ceil(refusal.msBeforeNext / 1000) }
  }
}
