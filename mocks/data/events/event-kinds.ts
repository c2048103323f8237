/** What happens in the demo company's product, and how often beside the rest. */
export const EVENT_KINDS = [
  ['page.viewed', 46],
  ['user.signed_in', 17],
  ['message.sent', 12],
  ['session.refreshed', 8],
  ['project.created', 4],
  ['report.exported', 3],
  ['user.signed_up', 3],
  ['email.verified', 2.5],
  ['plan.upgraded', 1.5],
  ['passkey.added', 1.4],
  ['session.revoked', 1],
  ['user.locked', 0.6],
] as const

export type EventKind = (typeof EVENT_KINDS)[number][0]

export const KIND_WEIGHT = EVENT_KINDS.reduce((sum, [, weight]) => sum + weight, 0)

/** @param chance from 0 to 1, 1 excluded */
export function kindAt(chance: number): EventKind {
  let rest = chance * KIND_WEIGHT
  for (const [type, weight] of EVENT_KINDS) {
    rest -= weight
    if (rest < 0) return type
  }
  return EVENT_KINDS[0][0]
}
