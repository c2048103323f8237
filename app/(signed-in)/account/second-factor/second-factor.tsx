'use client'

import { type ReactNode, useActionState } from 'react'
import type { SecondFactor as Factor } from '@/lib/sendora/account'
import { type ActionFailure, useActionWithFallback } from '@/lib/sendora/client'
import { secondFactorAction } from './actions'
import { ConfirmStep } from './confirm-step'
import { ManageStep } from './manage-step'
import { RecoveryCodesStep } from './recovery-codes-step'
import { noAnswer, type SecondFactorAnswer, type SecondFactorTexts } from './second-factor-state'
import { StartStep } from './start-step'

type Props = {
  /** `null` if the service gave no answer. */
  factor: Factor | null
  /** First line of the file with recovery codes. */
  fileTitle: string
  texts: SecondFactorTexts
  /** Shown when the state is unknown. Codes that are shown once stay, whatever else fails. */
  children: ReactNode
}

/** Two-step verification from start to finish. One state, because its secrets are shown once and stored nowhere. */
export function SecondFactor({ factor, fileTitle, texts, children }: Props) {
  const [answer, submit] = useActionState(
    useActionWithFallback(secondFactorAction, keepShown),
    noAnswer,
  )
  const { state, intent } = answer
  if (state.kind === 'recovery-codes') {
    return (
      <RecoveryCodesStep
        codes={state.codes}
        fileTitle={fileTitle}
        isNew={intent === 'renew'}
        texts={texts}
      />
    )
  }
  if (state.kind === 'enroll')
    return <ConfirmStep enrollment={state} submit={submit} texts={texts} />
  if (factor === null) return children
  const isOff = state.kind === 'done' && intent === 'disable'
  return factor.isOn && !isOff ? (
    <ManageStep factor={factor} answer={{ intent, state }} submit={submit} texts={texts} />
  ) : (
    <StartStep state={state} wasTurnedOff={isOff} submit={submit} texts={texts} />
  )
}

/** No response: secrets that are shown once stay, and the request can be repeated. */
function keepShown(
  code: ActionFailure,
  { intent, state }: SecondFactorAnswer,
  _form: FormData,
  message: string,
): SecondFactorAnswer {
  if (state.kind === 'enroll') return { intent, state: { ...state, problem: message } }
  if (state.kind === 'recovery-codes') return { intent, state }
  return { intent, state: { kind: 'refused', code, message, retryAfterSeconds: null, email: '' } }
}
