/** The guest that a sign-in takes over, as the client tells it. */
export type TakeoverHint = { prevAnonRefreshToken?: string | null }

/** A single sign-on under way, kept behind the `state` that the provider sends back. */
export type OidcStart = {
  returnTo: string
  codeVerifier: string
  nonce: string
  projectId: string
  hint: TakeoverHint
}
