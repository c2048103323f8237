import { z } from 'zod'
import { normalizeEmail } from '../../state/accounts/normalize-email'
import type { MockState } from '../../state/mock-state'
import { readJwtPart } from '../../tokens/read-jwt-part'
import { REFRESH_COOKIE } from '../session-cookies'
import { bearerToken } from './actor'
import { readCookies } from './read-cookies'

/** Whose request this is, as far as it says so itself. For the log and for faults, never for access. */
export type Identity = { userId: string | null; familyId: string | null; email: string | null }

const hints = z.object({
  refreshToken: z.string().optional().catch(undefined),
  email: z.string().optional().catch(undefined),
  token: z.string().optional().catch(undefined),
  challengeToken: z.string().optional().catch(undefined),
  /** Of a provider, which knows for whom it is. */
  code: z.string().optional().catch(undefined),
  /** Of the browser SDK: who it is about. */
  userId: z.string().optional().catch(undefined),
  entityId: z.string().optional().catch(undefined),
  events: z
    .array(z.object({ userId: z.string() }))
    .optional()
    .catch(undefined),
  /** A passkey says its own name. */
  response: z.object({ id: z.string() }).optional().catch(undefined),
})
const subject = z.object({ sub: z.string(), sid: z.string() })

/** Looks at Bearer, refresh token, e-mail and what is used once, in this order. Never verifies. */
export function identify(state: MockState, headers: Headers, body: unknown): Identity {
  const claims = subject.safeParse(readJwtPart(bearerToken(headers)?.split('.')[1] ?? ''))
  if (claims.success) return ofUser(state, claims.data.sub, claims.data.sid)

  const parsed = hints.safeParse(body)
  const given = parsed.success ? parsed.data : {}
  const refreshToken =
    given.refreshToken ?? readCookies(headers.get('cookie')).get(REFRESH_COOKIE) ?? null
  const familyId = refreshToken ? state.refreshTokens.familyIdOf(refreshToken) : null
  const family = familyId ? state.families.byId(familyId) : undefined
  if (family) return ofUser(state, family.userId, family.id)

  const address = given.email ?? state.idpCodes.peek(given.code ?? '')?.profile.email
  if (address) {
    const email = normalizeEmail(address)
    return { email, userId: state.users.byEmail(email)?.id ?? null, familyId: null }
  }
  if (given.response) {
    return ofUser(state, state.users.byPasskey(given.response.id)?.id ?? null, null)
  }
  const oneTime = given.token ?? given.challengeToken
  if (oneTime) return ofUser(state, state.oneTimeTokens.ownerOf(oneTime), null)
  const named = given.userId ?? given.entityId ?? given.events?.[0]?.userId
  return ofUser(state, (named && state.users.byId(named)?.id) || null, null)
}

function ofUser(state: MockState, userId: string | null, familyId: string | null): Identity {
  const email = userId ? (state.users.byId(userId)?.email ?? null) : null
  return { userId, familyId, email }
}
