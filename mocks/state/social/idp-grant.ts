/** Who the mock identity provider says that someone is. */
export type IdpProfile = {
  /** The provider's id of the account. */
  subject: string
  email: string | null
  emailVerified: boolean
  name: string | null
}

/** What an authorization code stands for until it is redeemed (RFC 6749, 4.1 and RFC 7636). */
export type IdpGrant = {
  provider: string
  clientId: string
  redirectUri: string
  codeChallenge: string
  nonce: string | null
  profile: IdpProfile
}
