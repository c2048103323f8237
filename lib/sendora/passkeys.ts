'use client'

// Optional: what is imported from here needs the package `@simplewebauthn/browser`.

export type { PasskeyOptions, PasskeyStart } from './core/passkey-start'
export type { AddPasskey } from './next/use-add-passkey'
export { useAddPasskey } from './next/use-add-passkey'
export type { PasskeySignIn, PasskeySignInOptions } from './next/use-passkey-sign-in'
export { usePasskeySignIn } from './next/use-passkey-sign-in'
export type { PasskeySupport } from './next/use-passkey-support'
export { usePasskeySupport } from './next/use-passkey-support'
