import { createHash } from 'node:crypto'
import { z } from 'zod'
import { IDP_CODE_TTL_SECONDS } from '../constants'
import { normalizeEmail } from '../state/accounts/normalize-email'
import type { MockState } from '../state/mock-state'
import type { IdpProfile } from '../state/social/idp-grant'
import { idpIssuer } from './addresses'
import type { AuthorizationRequest } from './authorization-request'

/** What the page for people posts. */
const decision = z.union([
  z.object({
    decision: z.literal('approve'),
    email: z.email().max(254),
    name: z.string().trim().max(200).default(''),
    sharing: z.enum(['confirmed', 'unconfirmed', 'withheld']).default('confirmed'),
  }),
  z.object({ decision: z.literal('deny') }),
])

type Approval = Extract<z.infer<typeof decision>, { decision: 'approve' }>

export type Asked = { provider: string; request: AuthorizationRequest; form: URLSearchParams }

/** The address to send the browser back to, or null when the form is not filled in. */
export function decideAuthorization(state: MockState, asked: Asked): string | null {
  const { provider, request } = asked
  const parsed = decision.safeParse(Object.fromEntries(asked.form))
  if (!parsed.success) return null

  // RFC 9207: `iss` tells the client which provider answers.
  const back = { state: request.state, iss: idpIssuer(state, provider) }
  if (parsed.data.decision === 'deny') {
    const error_description = 'You did not allow it.'
    return returnUrl(request, { error: 'access_denied', error_description, ...back })
  }
  const code = state.idpCodes.put(
    {
      provider,
      clientId: request.client_id,
      redirectUri: request.redirect_uri,
      codeChallenge: request.code_challenge,
      nonce: request.nonce ?? null,
      profile: profileOf(provider, parsed.data),
    },
    IDP_CODE_TTL_SECONDS,
  )
  return returnUrl(request, { code, ...back })
}

function returnUrl(request: AuthorizationRequest, answer: Record<string, string>): string {
  const url = new URL(request.redirect_uri)
  for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value)
  return url.href
}

/** The same address is the same account at a provider, also when it is not shared. */
function profileOf(provider: string, { email, name, sharing }: Approval): IdpProfile {
  const address = normalizeEmail(email)
  const subject = createHash('sha256').update(`${provider} ${address}`).digest('hex').slice(0, 24)
  return {
    subject,
    email: sharing === 'withheld' ? null : address,
    emailVerified: sharing === 'confirmed',
    name: name || null,
  }
}
