const words: Record<string, string> = {
  'user.signed_in': 'signed in',
  'user.signed_up': 'opened an account',
  'user.locked': 'was locked after wrong passwords',
  'message.sent': 'was sent a message',
  'session.refreshed': 'kept working, the session rotated',
  'session.revoked': 'ended a session elsewhere',
  'plan.upgraded': 'moved to a larger plan',
  'passkey.added': 'added a passkey',
}

/** What a person did, in words that follow the name. An unknown type is shown as it came. */
export function eventWords(type: string): string {
  return (Object.hasOwn(words, type) && words[type]) || type
}
