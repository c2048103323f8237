const words: Record<string, string> = {
  'user.signed_in': 'signed in',
  'user.signed_up': 'signed up',
  'user.locked': 'was locked out after too many wrong passwords',
  'message.sent': 'received a message',
  'session.refreshed': 'refreshed a session',
  'session.revoked': 'signed out another device',
  'plan.upgraded': 'upgraded their plan',
  'passkey.added': 'added a passkey',
}

/** What a person did, in words that follow the name. An unknown type is returned as is. */
export function eventWords(type: string): string {
  return (Object.hasOwn(words, type) && words[type]) || type
}
