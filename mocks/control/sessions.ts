import { z } from 'zod'
import type { MockState } from '../state/mock-state'
import { mintPair } from '../tokens/mint-pair'
import { controlEndpoint } from './control-endpoint'

const sessionBody = z.strictObject({
  email: z.string(),
  /** Negative: already expired. Only for this first token. */
  accessTtlSeconds: z.int().min(-31_536_000).max(31_536_000).optional(),
  /** How long ago the user signed in, for tests of step-up. */
  authAgeSeconds: z.int().min(0).max(31_536_000).optional(),
})

const revokeBody = z.union([
  z.strictObject({ email: z.string() }),
  z.strictObject({ familyId: z.string() }),
])

export const sessionControls = (state: MockState) => [
  controlEndpoint(state, { method: 'post', path: '/sessions', body: sessionBody }, ({ body }) => {
    const user = state.users.byEmail(body.email)
    if (!user) return { status: 404, body: { message: `There is no account ${body.email}.` } }

    const family = state.families.start({
      userId: user.id,
      deviceInfo: 'Mock control',
      authAgeSeconds: body.authAgeSeconds,
    })
    const mint = mintPair(state, { audience: state.projectId, ttlSeconds: body.accessTtlSeconds })
    const { accessToken, refreshToken, expiresIn } = mint(
      family,
      state.refreshTokens.issue(family.id),
    )
    return { status: 201, body: { accessToken, refreshToken, familyId: family.id, expiresIn } }
  }),

  controlEndpoint(state, { method: 'get', path: '/families' }, ({ query }) => {
    const user = query.email ? state.users.byEmail(query.email) : undefined
    const families = query.email ? state.families.ofUser(user?.id ?? '') : state.families.all()
    const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString())
    const body = families.map(({ id, rotations, replays, ...family }) => ({
      id,
      createdAt: iso(family.createdAtMs),
      rotations,
      replays,
      revokedAt: iso(family.revokedAtMs),
      revokedReason: family.revokedReason,
    }))
    return { status: 200, body }
  }),

  controlEndpoint(state, { method: 'post', path: '/revoke', body: revokeBody }, ({ body }) => {
    if ('familyId' in body) {
      return {
        status: 200,
        body: { revoked: Number(state.families.revoke(body.familyId, 'revoked')) },
      }
    }
    const user = state.users.byEmail(body.email)
    return {
      status: 200,
      body: { revoked: user ? state.families.revokeUser(user.id, 'revoked') : 0 },
    }
  }),
]
