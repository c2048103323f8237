import { refusalSentence } from '../errors/describe-error'
import { isRecord } from '../is-record'
import type { FormState } from './form-state'
import { refused } from './form-state'

type Question = Extract<FormState, { kind: 'confirm-account' | 'step-up' }>

/**
 * What a form shows whose action gave no answer. A question stays open: the form that led to it may be spent, and what
 * was typed to answer it would be lost.
 */
export function unansweredState(code: string, previous: unknown, form: FormData): FormState {
  if (isQuestion(previous)) {
    const problem = refusalSentence(code, null)
    return previous.kind === 'step-up'
      ? { ...previous, problem, wrong: null }
      : { ...previous, problem }
  }
  const [email, name] = ['email', 'name'].map((field) => String(form.get(field) ?? ''))
  return { ...refused(code, { email }), ...(name ? { name } : {}) }
}

function isQuestion(state: unknown): state is Question {
  return isRecord(state) && (state.kind === 'confirm-account' || state.kind === 'step-up')
}
