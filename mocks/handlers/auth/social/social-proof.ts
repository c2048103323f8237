import { z } from 'zod'
import { fail, type Reply } from '../../../http/reply'
import { idpClientId } from '../../../idp/addresses'
import { type IdentityProof, readIdToken } from '../../../idp/id-token'
import { SOCIAL_PROVIDERS, type SocialProvider } from '../../../idp/providers'
import { redeemCode } from '../../../idp/redeem-code'
import type { MockState } from '../../../state/mock-state'
import type { IdpProfile } from '../../../state/social/idp-grant'
import { secretInput } from '../schemas'

/** The members that prove an identity (contract: social sign-in): a code with its address, or an ID token. */
export const socialProof = {
  provider: z.enum(SOCIAL_PROVIDERS),
  code: secretInput.nullish(),
  redirectUri: z.string().max(2000).nullish(),
  codeVerifier: z.string().max(128).nullish(),
  idToken: z.string().max(16_384).nullish(),
  /** [design] Must be the one of the start, if that had one. */
  nonce: z.string().max(500).nullish(),
}

export type SocialProof = z.infer<z.ZodObject<typeof socialProof>>

export const hasProof = ({ idToken, code, redirectUri }: Partial<SocialProof>) =>
  Boolean(idToken || (code && redirectUri))

export const PROOF_MISSING = { path: ['code'], message: 'Send code and redirectUri, or idToken.' }

export type ProofOutcome =
  | { kind: 'proven'; provider: SocialProvider; profile: IdpProfile }
  | { kind: 'refused'; reply: Reply }

/** Checks a proof with its provider, and what some providers must share (contract: social sign-in). */
export function proveIdentity(
  state: MockState,
  proof: SocialProof,
  projectId: string,
): ProofOutcome {
  const proven = proof.idToken
    ? readIdToken(state, { ...facts(proof, projectId), idToken: proof.idToken })
    : redeemed(state, proof, projectId)
  const isNonceRight = proof.idToken
    ? !proof.nonce || proof.nonce === proven?.nonce
    : (proof.nonce ?? null) === proven?.nonce
  if (!proven || !isNonceRight) return { kind: 'refused', reply: fail('SOCIAL_LOGIN_INVALID') }

  const { provider } = proof
  const { profile } = proven
  const lacksEmail =
    (provider === 'facebook' && !profile.email) ||
    (provider === 'discord' && !(profile.email && profile.emailVerified))
  if (lacksEmail) return { kind: 'refused', reply: fail('SOCIAL_EMAIL_REQUIRED') }
  return { kind: 'proven', provider, profile }
}

function redeemed(state: MockState, proof: SocialProof, projectId: string): IdentityProof | null {
  return redeemCode(state, {
    ...facts(proof, projectId),
    code: proof.code ?? '',
    redirectUri: proof.redirectUri ?? '',
    codeVerifier: proof.codeVerifier ?? undefined,
  })
}

const facts = ({ provider }: SocialProof, projectId: string) => ({
  provider,
  clientId: idpClientId(projectId),
})
