import { z } from 'zod'
import { userEndpoint } from '../../http/endpoint'
import { fail, ok } from '../../http/reply'
import type { Actor } from '../../http/request/actor'
import { normalizeEmail } from '../../state/accounts/normalize-email'
import type { RevokedReason } from '../../state/families'
import type { MockState } from '../../state/mock-state'
import { emailToFind } from '../auth/schemas'

const ACTIONS: Record<RevokedReason, string> = {
  signed_out: 'session.signed_out',
  reuse_detected: 'session.reuse_detected',
  revoked: 'session.revoked',
  password_reset: 'password.reset',
  password_changed: 'password.changed',
  account_deleted: 'account.deletion_scheduled',
  guest_retired: 'guest.retired',
  upgraded: 'guest.upgraded',
}

// The claim of the token counts, not the account: a new role needs a new token.
const isAdmin = ({ claims }: Actor) => claims.role === 'admin'
const notAdmin = () => fail('FORBIDDEN', { details: { requiredClaims: { role: 'admin' } } })

const signOutBody = z.object({ email: emailToFind })

export const adminHandlers = (state: MockState) => [
  userEndpoint(state, { method: 'get', path: '/admin/audit-log' }, ({ actor }) =>
    isAdmin(actor) ? ok({ items: auditLog(state) }) : notAdmin(),
  ),
  userEndpoint(state, { method: 'post', path: '/admin/sign-out', body: signOutBody }, (call) => {
    if (!isAdmin(call.actor)) return notAdmin()
    const user = state.users.byEmail(normalizeEmail(call.body.email))
    if (!user) return fail('NOT_FOUND')
    return ok({ revoked: state.families.revokeUser(user.id, 'revoked') })
  }),
]

/** What really happened to sessions of this mock and to the project's data, newest first. */
function auditLog(state: MockState) {
  const written = state.auditTrail.newestFirst().map(({ actorId, ...entry }) => ({
    ...entry,
    actor: state.users.byId(actorId)?.email ?? null,
  }))
  const sessions = state.families.all().flatMap((family) => {
    const actor = state.users.byId(family.userId)?.email ?? null
    const begun = { id: `${family.id}:1`, action: 'session.started', atMs: family.createdAtMs }
    const ended =
      family.revokedReason && family.revokedAtMs !== null
        ? [
            {
              id: `${family.id}:2`,
              action: ACTIONS[family.revokedReason],
              atMs: family.revokedAtMs,
            },
          ]
        : []
    return [begun, ...ended].map((entry) => ({ ...entry, actor }))
  })
  return [...written, ...sessions]
    .sort((left, right) => right.atMs - left.atMs)
    .slice(0, 100)
    .map(({ id, action, atMs, actor }) => ({ id, action, actor, at: new Date(atMs).toISOString() }))
}
