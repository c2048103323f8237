'use client'

// Optional: what is imported from here needs the package `@simplewebauthn/browser`.

export type { PasskeyOptions, PasskeyStart } from './flows/passkeys/credential-json'
export type { AddPasskey } from './flows/passkeys/use-add-passkey'
export { useAddPasskey } from './flows/passkeys/use-add-passkey'
export type { PasskeySignIn, PasskeySignInOptions } from './flows/passkeys/use-passkey-sign-in'
export { usePasskeySignIn } from './flows/passkeys/use-passkey-sign-in'
export type { PasskeySupport } from './flows/passkeys/use-passkey-support'
export { usePasskeySupport } from './flows/passkeys/use-passkey-support'
