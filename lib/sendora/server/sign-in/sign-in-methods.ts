import { cache } from 'react'
import { isRecord } from '../../core/is-record'
import { type CallService, callService, type ServiceResult } from '../call-service'

/** An account at a provider that signs in to this one. */
export type Identity = {
  /** One of the social providers, or `oidc` for single sign-on. */
  provider: string
  email: string | null
  /** ISO 8601. */
  linkedAt: string
}

/** The sign-in methods of an account, as far as the service lists them (contract: linked identities). */
export type SignInMethods = { identities: Identity[]; hasPassword: boolean }

/** The sign-in methods of the signed-in user. Read once per request. */
export const getIdentities: () => Promise<ServiceResult<SignInMethods>> = cache(() =>
  readIdentities(callService),
)

export function readIdentities(call: CallService): Promise<ServiceResult<SignInMethods>> {
  return call('/auth-service/me/identities', { parse: readSignInMethods })
}

function readSignInMethods(data: unknown): SignInMethods {
  const { identities, hasPassword } = isRecord(data) ? data : {}
  if (!Array.isArray(identities)) throw new TypeError('Not a list')
  return { identities: identities.map(readIdentity), hasPassword: hasPassword === true }
}

function readIdentity(entry: unknown): Identity {
  const { provider, email, linkedAt } = isRecord(entry) ? entry : {}
  if (typeof provider !== 'string' || typeof linkedAt !== 'string') {
    throw new TypeError('Not an identity')
  }
  return { provider, email: typeof email === 'string' ? email : null, linkedAt }
}
