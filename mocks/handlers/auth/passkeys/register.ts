import { randomUUID } from 'node:crypto'
import type { RegistrationResponseJSON } from '@simplewebauthn/server'
import { z } from 'zod'
import { PASSKEY_CHALLENGE_TTL_SECONDS } from '../../../constants'
import { type Call, keyAndUserEndpoint } from '../../../http/endpoint'
import { fail, ok, type Reply } from '../../../http/reply'
import type { Actor } from '../../../http/request/actor'
import type { Passkey } from '../../../state/accounts/passkey'
import type { MockState } from '../../../state/mock-state'
import { loadWebauthn } from './load-webauthn'
import { isOwnOrigin, relyingParty } from './relying-party'
import { attestation } from './response-schemas'

const body = z.object({ name: z.string().trim().min(1).max(100).nullish(), response: attestation })

type FinishCall = Call<z.infer<typeof body>> & { actor: Actor }

const BASE = '/auth-service/passkeys/register'

export const passkeyRegisterHandlers = (state: MockState) => [
  keyAndUserEndpoint(state, { method: 'post', path: `${BASE}/start` }, start),
  keyAndUserEndpoint(state, { method: 'post', path: `${BASE}/finish`, body }, finish),
]

async function start({ state, actor: { user } }: Call<unknown> & { actor: Actor }): Promise<Reply> {
  if (user.isAnonymous) return fail('FORBIDDEN')
  const party = relyingParty(state)
  const challenge = state.passkeyChallenges.put(
    { purpose: 'register', userId: user.id },
    PASSKEY_CHALLENGE_TTL_SECONDS,
  )
  const { generateRegistrationOptions } = await loadWebauthn()
  const options = await generateRegistrationOptions({
    rpName: party.name,
    rpID: party.id,
    userName: user.email ?? user.id,
    userDisplayName: user.name ?? user.email ?? '',
    userID: new TextEncoder().encode(user.id),
    challenge: Uint8Array.from(Buffer.from(challenge, 'base64url')),
    timeout: PASSKEY_CHALLENGE_TTL_SECONDS * 1000,
    excludeCredentials: user.passkeys.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports,
    })),
    // A passkey stands for both factors: found without a name, and used by a verified person.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  return ok(options)
}

async function finish({ state, body, actor: { user } }: FinishCall): Promise<Reply> {
  if (!isOwnOrigin(state, body.response.response.clientDataJSON)) return fail('PASSKEY_RP_MISMATCH')
  const credential = await verifiedCredential(state, user.id, body.response)
  if (!credential) return fail('PASSKEY_INVALID')
  if (state.users.byPasskey(credential.id)) {
    const details = { provider: 'passkey', collision: 'identity' }
    return fail('CREDENTIAL_IN_USE', { details })
  }

  const passkey: Passkey = {
    id: randomUUID(),
    credentialId: credential.id,
    publicKey: credential.publicKey,
    counter: credential.counter,
    transports: credential.transports ?? [],
    name: body.name ?? 'Passkey',
    createdAtMs: state.nowMs(),
    lastUsedAtMs: null,
  }
  user.passkeys.push(passkey)
  const createdAt = new Date(passkey.createdAtMs).toISOString()
  return ok({ id: passkey.id, credentialId: passkey.credentialId, name: passkey.name, createdAt })
}

async function verifiedCredential(state: MockState, userId: string, response: unknown) {
  const party = relyingParty(state)
  const { verifyRegistrationResponse } = await loadWebauthn()
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: response as RegistrationResponseJSON,
      expectedChallenge: (challenge) => {
        const issued = state.passkeyChallenges.take(challenge)
        return issued?.purpose === 'register' && issued.userId === userId
      },
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
    })
    return verified ? registrationInfo.credential : null
  } catch {
    // The package throws for whatever a client gets wrong.
    return null
  }
}
