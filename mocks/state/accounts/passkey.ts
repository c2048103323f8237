/** A registered WebAuthn credential. */
export type Passkey = {
  id: string
  /** In base64url, as authenticators name it. */
  credentialId: string
  publicKey: Uint8Array<ArrayBuffer>
  counter: number
  transports: string[]
  name: string
  createdAtMs: number
  lastUsedAtMs: number | null
}

/** What a WebAuthn challenge was handed out for. */
export type PasskeyChallenge = {
  purpose: 'register' | 'authenticate'
  /** Null: the owner of the passkey that answers. */
  userId: string | null
}
