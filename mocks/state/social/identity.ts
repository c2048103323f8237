/** An account at an identity provider that signs a user in. */
export type Identity = {
  provider: string
  /** The provider's own id of the account; its e-mail may change. */
  subject: string
  email: string | null
  linkedAtMs: number
}
