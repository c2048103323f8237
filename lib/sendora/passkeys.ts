'use client'

// Optional: needs the package `@simplewebauthn/browser`.

export type { PasskeyOptions, PasskeyStart } from './flows/passkeys/credential-json'
export { type AddPasskey, useAddPasskey } from './flows/passkeys/use-add-passkey'
export type { PasskeySignIn, PasskeySignInOptions } from './flows/passkeys/use-passkey-sign-in'
export { usePasskeySignIn } from './flows/passkeys/use-passkey-sign-in'
export { type PasskeySupport, usePasskeySupport } from './flows/passkeys/use-passkey-support'
