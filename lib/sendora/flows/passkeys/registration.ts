import { cookies } from 'next/headers'
import { field } from '../../core/form-data'
import { fieldSentences, nameField } from '../../core/forms/form-fields'
import { type FormState, refused } from '../../core/forms/form-state'
import { configuration } from '../../server/configuration'
import { failureState } from '../../server/forms/with-session-form'
import { withRecentAuth } from '../../server/sign-in/step-up'
import type { SessionActionContext } from '../../server/with-session-action'
import { passkeyChallenges } from './challenges'
import { type PasskeyStart, readPasskeyAnswer, readPasskeyOptions } from './credential-json'
import { passkeysPath } from './passkeys'

/**
 * Options for a new passkey. The form's `name` is checked first: later, the passkey is already on the device. Whether this
 * needs a recent sign-in isn't public (contract: passkeys); if it does, the form reauthenticates.
 */
export async function beginPasskey(
  context: SessionActionContext,
  form: FormData,
): Promise<PasskeyStart> {
  const name = nameField(form)
  if (name.kind === 'invalid')
    return { kind: 'invalid', fields: fieldSentences({ name }), email: '' }
  const call = { method: 'POST', body: {}, parse: readPasskeyOptions }
  const result = await withRecentAuth(context, form, () =>
    context.callService(`${passkeysPath}/register/start`, call),
  )
  if (result.kind === 'step-up') return result
  if (result.kind !== 'ok') return failureState(result)
  const { data: options } = result
  const challenges = passkeyChallenges(await cookies(), configuration().cookies)
  await challenges.remember(options.challenge, context.session.userId)
  return { kind: 'passkey-options', options }
}

/** Saves the passkey that this browser created, under the form's `name`. */
export async function keepPasskey(
  context: SessionActionContext,
  form: FormData,
): Promise<FormState> {
  const answer = readPasskeyAnswer(field(form, 'response'))
  if (answer === null) return refused('PASSKEY_INVALID')
  const challenges = passkeyChallenges(await cookies(), configuration().cookies)
  const owner = await challenges.spend(answer.challenge, context.session.userId)
  if (owner === 'unknown') return refused('PASSKEY_STALE')
  if (owner === 'other-user') return refused('PASSKEY_OTHER_ACCOUNT')
  const { response } = answer
  const name = nameField(form)
  const body = name.kind === 'ok' && name.value ? { name: name.value, response } : { response }
  const call = { method: 'POST', body, parse: () => null }
  const result = await withRecentAuth(context, form, () =>
    context.callService(`${passkeysPath}/register/finish`, call),
  )
  if (result.kind === 'step-up') return result
  return result.kind === 'ok' ? { kind: 'done', email: '' } : failureState(result)
}
