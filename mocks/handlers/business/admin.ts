import { userEndpoint } from '../../http/endpoint'
import { fail, ok } from '../../http/reply'
import type { RevokedReason } from '../../state/families'
import type { World } from '../../state/world'

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

export const adminHandlers = (world: World) => [
  userEndpoint(world, { method: 'get', path: '/admin/audit-log' }, ({ actor }) => {
    // The claim of the token counts, not the account: a new role needs a new token.
    if (actor.claims.role !== 'admin') {
      return fail('FORBIDDEN', { details: { requiredClaims: { role: 'admin' } } })
    }
    return ok({ items: auditLog(world) })
  }),
]

/** What really happened to sessions of this mock, newest first. */
function auditLog(world: World) {
  return world.families
    .all()
    .flatMap((family) => {
      const actor = world.users.byId(family.userId)?.email ?? null
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
    .sort((left, right) => right.atMs - left.atMs)
    .slice(0, 100)
    .map(({ id, action, atMs, actor }) => ({ id, action, actor, at: new Date(atMs).toISOString() }))
}
