import { cache } from 'react'
import { isRecord } from '../../core/is-record'
import { type CallService, callService, type ServiceResult } from '../call-service'

/** An account at a provider through which one gets in. */
export type Identity = {
  /** One of the social providers, or `oidc` for single sign-on. */
  provider: string
  email: string | null
  /** ISO 8601. */
  linkedAt: string
}

/** How the account of this session may be entered, as far as the service tells (contract: linked identities). */
export type SignInMethods = { identities: Identity[]; hasPassword: boolean }

/** The linked identities of whoever is signed in. Asked for once per request. */
export const getIdentities: () => Promise<ServiceResult<SignInMethods>> = cache(() =>
  readIdentities(callService),
)

export function readIdentities(call: CallService): Promise<ServiceResult<SignInMethods>> {
  return call('/auth-service/me/identities', { parse: readSignInMethods })
}

/** @throws TypeError when the answer has another shape */
function readSignInMethods(data: unknown): SignInMethods {
  if (!isRecord(data) || !Array.isArray(data.identities)) throw new TypeError('Not a list')
  return { identities: data.identities.map(readIdentity), hasPassword: data.hasPassword === true }
}

function readIdentity(entry: unknown): Identity {
  const { provider, email, linkedAt } = isRecord(entry) ? entry : {}
  if (typeof provider !== 'string' || typeof linkedAt !== 'string') {
    throw new TypeError('Not an identity')
  }
  return { provider, email: typeof email === 'string' ? email : null, linkedAt }
}
