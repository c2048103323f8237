import { postAuth } from '../../service/auth-request'
import type { ApiContext } from '../../service/call-api'
import { type Answer, readAnswer } from '../../service/envelope'
import { postSignIn, signInOutcome } from '../../service/sign-in-request'
import { type PasskeyOptions, readPasskeyOptions } from './credential-json'

export type PasskeyOptionsOutcome =
  | { kind: 'options'; options: PasskeyOptions }
  | Exclude<Answer, { kind: 'ok' }>

const base = '/passkeys/authenticate'

/** `POST /passkeys/authenticate/start` (contract: passkeys), for any passkey of the visitor. */
export async function startPasskeySignIn(api: ApiContext): Promise<PasskeyOptionsOutcome> {
  const answer = readAnswer(await postAuth(api, `${base}/start`, {}))
  if (answer.kind !== 'ok') return answer
  try {
    return { kind: 'options', options: readPasskeyOptions(answer.data) }
  } catch {
    return { kind: 'unavailable', retryAfterSeconds: null }
  }
}

/** `POST /passkeys/authenticate/finish` (contract: passkeys). Spends the challenge. */
export async function finishPasskeySignIn(api: ApiContext, body: { response: unknown }) {
  return signInOutcome(await postSignIn(api, `${base}/finish`, body))
}
