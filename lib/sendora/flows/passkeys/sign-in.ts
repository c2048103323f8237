import { cookies } from 'next/headers'
import { field } from '../../core/form-data'
import { type FormState, outcomeState, refused } from '../../core/forms/form-state'
import { configuration } from '../../server/configuration'
import type { FormContext } from '../../server/forms/form-action'
import { limitOperation } from '../../server/forms/limit-operation'
import { isFromOurPage } from '../../server/request-context'
import { completeSignIn } from '../../server/sign-in/complete-sign-in'
import { passkeyChallenges } from './challenges'
import { type PasskeyStart, readPasskeyAnswer } from './credential-json'
import { finishPasskeySignIn, startPasskeySignIn } from './passkey-service'

/** Options for a sign-in with any passkey of the visitor. They name no user. */
export async function beginPasskeySignIn(): Promise<PasskeyStart> {
  const config = configuration()
  if (!(await isFromOurPage())) return refused('CROSS_ORIGIN')
  const limit = await limitOperation('passkey-challenge', null)
  if (limit.kind === 'limited') return outcomeState(limit)
  const outcome = await startPasskeySignIn(config)
  if (outcome.kind === 'refused' || outcome.kind === 'unavailable') {
    return outcomeState(outcome)
  }
  const { options } = outcome
  await passkeyChallenges(await cookies(), config.cookies).remember(options.challenge)
  return { kind: 'passkey-options', options }
}

/** Signs in with the passkey's answer, in the browser that started the ceremony. */
export async function signInByPasskey(context: FormContext): Promise<FormState> {
  const { form, api, config } = context
  const answer = readPasskeyAnswer(field(form, 'response'))
  if (answer === null) return refused('PASSKEY_INVALID')
  const challenges = passkeyChallenges(await cookies(), config.cookies)
  if ((await challenges.spend(answer.challenge)) !== 'own') return refused('PASSKEY_STALE')
  const limit = await limitOperation('passkey', answer.credentialId)
  if (limit.kind === 'limited') return outcomeState(limit)
  const outcome = await finishPasskeySignIn(api, { response: answer.response })
  return completeSignIn(outcome, { ...context, kind: 'passkey' })
}
