import type { RotationRole } from '../core/events'
import type {
  IssuedTokens,
  RefreshOutcome,
  RejectedOutcome,
  SharedOutcome,
} from '../core/refresh-outcome'
import { signedOutCode, signedOutOutcome } from '../core/refresh-outcome'
import { createRotationMemory, type Remembered, type RotationMemory } from './rotation-memory'

type Rotated = Extract<Remembered, { kind: 'rotated' }>
type Rejected = Extract<Remembered, { kind: 'rejected' }>
type SignedOutMark = Extract<Remembered, { kind: 'signed-out' }>

export type Rotation =
  | { kind: 'rotated'; tokens: IssuedTokens; role: RotationRole }
  | Exclude<RefreshOutcome, { kind: 'rotated' }>

export type Rotator = {
  /** Exchanges a refresh token for its successors: one call to the service, however many callers. */
  rotate: (refreshToken: string) => Promise<Rotation>
  /** Ends the session of this token, even during a rotation of it. `false` if the service couldn't be told. */
  end: (refreshToken: string) => Promise<boolean>
  hasEndedHere: (refreshToken: string) => boolean
  /** How the session of one of these tokens has ended, here or at another instance; else `null`. */
  revocationOf: (...refreshTokens: readonly string[]) => Promise<RejectedOutcome | null>
}

export type RotatorDependencies = {
  /** In the app: `callService` of `rotator-for`, or `SharedRefresh.refresh` when instances share. */
  refresh: (refreshToken: string) => Promise<SharedOutcome>
  /** `false` if the service couldn't be told. */
  revoke: (refreshToken: string) => Promise<unknown>
  announceEnd?: (refreshToken: string, endLate: Rotator['end']) => Promise<string | null>
  revocationOf?: (refreshToken: string) => Promise<RejectedOutcome | null>
  nowMs: () => number
  memory?: RotationMemory
  /** How long late requests with a spent token get the same successors, milliseconds. @default 30000 */
  rememberMs?: number
  /** How long a sign-out is remembered, milliseconds: the life of an access token. @default 900000 */
  rememberSignOutMs?: number
}

/** How long a refusal is remembered, milliseconds (security: rotation). */
const rememberRejectedMs = 5_000

/**
 * Refresh tokens are single use, and presenting a spent one ends the whole session (RFC 9700, 4.14.2). So concurrent
 * requests share one call per token, late requests are answered from memory, and no caller can cancel the call. For one
 * process; `rotation-redis` extends it to many.
 */
export function createRotator(dependencies: RotatorDependencies): Rotator {
  const { memory = createRotationMemory(), rememberMs = 30_000 } = dependencies
  const inFlight = new Map<string, Promise<Rotation>>()
  let hasSignOuts = false

  async function rotate(refreshToken: string): Promise<Rotation> {
    const known = latestOutcome(refreshToken)
    if (known?.kind === 'rotated') return replay(refreshToken, known)
    if (known) return (await revocationOf(refreshToken)) ?? refusalOf(known)
    const pending = inFlight.get(refreshToken)
    if (pending) return follow(await pending)

    const started = refreshOnce(refreshToken).finally(() => inFlight.delete(refreshToken))
    inFlight.set(refreshToken, started)
    return started
  }

  async function refreshOnce(refreshToken: string): Promise<Rotation> {
    const { role = 'leader', ...outcome } = await dependencies.refresh(refreshToken)
    if (outcome.kind === 'unavailable') return outcome
    if (outcome.kind === 'rejected') return rememberRejected(refreshToken, outcome)
    const nowMs = dependencies.nowMs()
    if (memory.read(refreshToken, nowMs)?.kind === 'signed-out') {
      markSignedOut(outcome.tokens.refreshToken)
      await dependencies.revoke(outcome.tokens.refreshToken)
      return signedOutOutcome
    }
    const { tokens } = outcome
    memory.write(refreshToken, { kind: 'rotated', tokens, untilMs: nowMs + rememberMs })
    return { ...outcome, role }
  }

  async function replay(refreshToken: string, found: Rotated): Promise<Rotation> {
    const successor = found.tokens.refreshToken
    // While the successor is being exchanged, it would reach the browser spent.
    const landed = await inFlight.get(successor)
    if (landed && landed.kind !== 'unavailable') return follow(landed)
    // A sign-out at another instance had either token.
    const revocation = await revocationOf(refreshToken, successor)
    if (revocation?.code === signedOutCode) markSignedOut(successor)
    if (revocation !== null) return revocation
    const latest = latestOutcome(successor) ?? found
    return latest.kind === 'rotated'
      ? { kind: 'rotated', tokens: latest.tokens, role: 'replay' }
      : refusalOf(latest)
  }

  /** For requests with a predecessor too: they must not get dead tokens from memory. */
  function rememberRejected(refreshToken: string, outcome: RejectedOutcome): RejectedOutcome {
    const nowMs = dependencies.nowMs()
    // Ended here during the call, and the service knew first.
    if (memory.read(refreshToken, nowMs)?.kind === 'signed-out') {
      return { ...outcome, code: signedOutCode }
    }
    if (outcome.code === signedOutCode) markSignedOut(refreshToken)
    else memory.write(refreshToken, { ...outcome, untilMs: nowMs + rememberRejectedMs })
    return outcome
  }

  async function end(refreshToken: string): Promise<boolean> {
    const known = latestOutcome(refreshToken)
    // A second sign-out waits until the first has told the others.
    if (known?.kind === 'signed-out') return known.ended ?? true
    return revokeChain(refreshToken)
  }

  function hasEndedHere(refreshToken: string): boolean {
    return hasSignOuts && latestOutcome(refreshToken)?.kind === 'signed-out'
  }

  /** A sign-out known here counts more than a refusal known elsewhere. */
  async function revocationOf(
    ...refreshTokens: readonly string[]
  ): Promise<RejectedOutcome | null> {
    const revocations = await Promise.all(
      refreshTokens.map(async (token) => {
        const known = latestOutcome(token)
        if (known?.kind === 'signed-out') return signedOutOutcome
        const elsewhere = (await dependencies.revocationOf?.(token)) ?? null
        if (elsewhere?.code === signedOutCode) markSignedOut(token)
        return elsewhere ?? (known?.kind === 'rejected' ? refusalOf(known) : null)
      }),
    )
    const found = revocations.filter((revocation) => revocation !== null)
    return found.find(({ code }) => code === signedOutCode) ?? found[0] ?? null
  }

  /** Ends a token and its successors; one that's ending already isn't awaited: tokens may form a circle. */
  function revokeChain(refreshToken: string): Promise<boolean> {
    // Each of them is marked, and at once: late requests may still bring any.
    const chain = knownChain(refreshToken)
    const latest = chain.at(-1) ?? refreshToken
    const marks = chain.map(markSignedOut)
    const ended = (async () => {
      const elsewhere = await Promise.all(chain.map((one) => dependencies.announceEnd?.(one, end)))
      const successor = elsewhere.at(-1) ?? latest
      // A call in flight finds the mark when it returns, and revokes its tokens.
      if (chain.includes(successor)) return (await dependencies.revoke(latest)) !== false
      return latestOutcome(successor)?.kind === 'signed-out' || revokeChain(successor)
    })()
    for (const mark of marks) mark.ended = ended
    return ended
  }

  /** A token, and what it has been exchanged for since, oldest first. */
  function knownChain(refreshToken: string): string[] {
    const chain = new Set([refreshToken])
    // A set is walked with what the walk adds.
    for (const token of chain) {
      const found = memory.read(token, dependencies.nowMs())
      if (found?.kind === 'rotated') chain.add(found.tokens.refreshToken)
    }
    return [...chain]
  }

  function latestOutcome(refreshToken: string, seen = new Set<string>()): Remembered | undefined {
    const found = memory.read(refreshToken, dependencies.nowMs())
    if (found?.kind !== 'rotated' || seen.has(refreshToken)) return found
    return latestOutcome(found.tokens.refreshToken, seen.add(refreshToken)) ?? found
  }

  function markSignedOut(refreshToken: string): SignedOutMark {
    hasSignOuts = true
    const untilMs = dependencies.nowMs() + (dependencies.rememberSignOutMs ?? 900_000)
    const mark: SignedOutMark = { kind: 'signed-out', untilMs }
    memory.write(refreshToken, mark)
    return mark
  }

  return { rotate, end, hasEndedHere, revocationOf }
}

function refusalOf(known: Rejected | SignedOutMark): RejectedOutcome {
  if (known.kind === 'signed-out') return signedOutOutcome
  const { kind, code, isReuse } = known
  return { kind, code, isReuse }
}

function follow(rotation: Rotation): Rotation {
  return rotation.kind === 'rotated' ? { ...rotation, role: 'follower' } : rotation
}
