import type { AuthenticationResponseJSON } from '@simplewebauthn/server'
import { z } from 'zod'
import { PASSKEY_CHALLENGE_TTL_SECONDS } from '../../../constants'
import { type Call, keyEndpoint } from '../../../http/endpoint'
import { fail, ok, type Reply } from '../../../http/reply'
import type { Passkey } from '../../../state/accounts/passkey'
import type { User } from '../../../state/accounts/users'
import type { MockState } from '../../../state/mock-state'
import { emailToFind } from '../schemas'
import { signIn } from '../sign-in'
import { takeoverHint } from '../takeover'
import { loadWebauthn } from './load-webauthn'
import { isOwnOrigin, relyingParty } from './relying-party'
import { assertion } from './response-schemas'

const startBody = z.object({
  userId: z.string().max(100).nullish(),
  email: emailToFind.nullish(),
})

const finishBody = z.object({
  response: assertion,
  userId: z.string().max(100).nullish(),
  ...takeoverHint,
})

const BASE = '/auth-service/passkeys/authenticate'

export const passkeyAuthenticateHandlers = (state: MockState) => [
  keyEndpoint(state, { method: 'post', path: `${BASE}/start`, body: startBody }, start),
  keyEndpoint(state, { method: 'post', path: `${BASE}/finish`, body: finishBody }, finish),
]

/**
 * [design] Never lists credentials, so that no answer tells whether an account exists: every
 * passkey made here can be found without. A user who is named must be the one who answers.
 */
async function start({ state, body }: Call<z.infer<typeof startBody>>): Promise<Reply> {
  const named = body.userId ?? (body.email ? state.users.byEmail(body.email)?.id : null)
  const challenge = state.passkeyChallenges.put(
    { purpose: 'authenticate', userId: named ?? null },
    PASSKEY_CHALLENGE_TTL_SECONDS,
  )
  const { generateAuthenticationOptions } = await loadWebauthn()
  const options = await generateAuthenticationOptions({
    rpID: relyingParty(state).id,
    challenge: Uint8Array.from(Buffer.from(challenge, 'base64url')),
    timeout: PASSKEY_CHALLENGE_TTL_SECONDS * 1000,
    userVerification: 'required',
  })
  return ok(options)
}

async function finish(call: Call<z.infer<typeof finishBody>>): Promise<Reply> {
  const { state, body } = call
  const { response } = body
  if (!isOwnOrigin(state, response.response.clientDataJSON)) return fail('PASSKEY_RP_MISMATCH')

  const user = state.users.byPasskey(response.id)
  const passkey = user?.passkeys.find(({ credentialId }) => credentialId === response.id)
  if (!user || !passkey) return fail('PASSKEY_INVALID')
  const isNamedUser = !body.userId || body.userId === user.id
  if (!isNamedUser || !isOwnHandle(user, response.response.userHandle)) {
    return fail('PASSKEY_INVALID')
  }
  const counter = await verifiedCounter(state, { userId: user.id, passkey, response })
  if (counter === null) return fail('PASSKEY_INVALID')

  passkey.counter = counter
  passkey.lastUsedAtMs = state.nowMs()
  return signIn(call, { user, method: 'passkey', hint: body })
}

/** WebAuthn 3, 7.2 step 6: the handle that the authenticator kept must be the owner's. */
function isOwnHandle(user: User, userHandle: string | null | undefined): boolean {
  return !userHandle || Buffer.from(userHandle, 'base64url').toString() === user.id
}

type Presented = { userId: string; passkey: Passkey; response: unknown }

async function verifiedCounter(state: MockState, presented: Presented): Promise<number | null> {
  const { userId, passkey, response } = presented
  const party = relyingParty(state)
  const { verifyAuthenticationResponse } = await loadWebauthn()
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: response as AuthenticationResponseJSON,
      expectedChallenge: (challenge) => {
        const issued = state.passkeyChallenges.take(challenge)
        if (issued?.purpose !== 'authenticate') return false
        return issued.userId === null || issued.userId === userId
      },
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      credential: {
        id: passkey.credentialId,
        publicKey: passkey.publicKey,
        counter: passkey.counter,
      },
      requireUserVerification: true,
    })
    return verified ? authenticationInfo.newCounter : null
  } catch {
    // The package throws for whatever a client gets wrong.
    return null
  }
}
