import type { TakeoverHint } from '../handlers/auth/takeover'

/** A single sign-on under way, kept behind the `state` that the provider sends back. */
export type OidcStart = {
  returnTo: string
  codeVerifier: string
  nonce: string
  projectId: string
  hint: TakeoverHint
}
