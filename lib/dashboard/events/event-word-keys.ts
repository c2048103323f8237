/** Where the catalogue has the words for a type of event. */
const keys = {
  'page.viewed': 'pageViewed',
  'user.signed_in': 'signedIn',
  'user.signed_up': 'signedUp',
  'user.locked': 'locked',
  'email.verified': 'emailVerified',
  'message.sent': 'messageSent',
  'session.refreshed': 'sessionRefreshed',
  'session.revoked': 'sessionRevoked',
  'plan.upgraded': 'planUpgraded',
  'passkey.added': 'passkeyAdded',
  'project.created': 'projectCreated',
  'report.exported': 'reportExported',
} as const

type KnownType = keyof typeof keys
export type EventWordKey = (typeof keys)[KnownType]

/** Null for a type of the project's own: it is shown as it is. */
export function eventWordKey(type: string): EventWordKey | null {
  return Object.hasOwn(keys, type) ? keys[type as KnownType] : null
}
