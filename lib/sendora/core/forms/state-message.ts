import { fillIn } from '../errors/messages'
import type { ClientSentences } from '../errors/sentences'
import { formMessages } from './form-messages'
import type { FormState } from './form-state'

type Message = keyof typeof formMessages
type Say = (message: Message, values?: Record<string, string>) => string

/**
 * What a form's state tells people, as text to show above its fields; `null` for a form that hasn't been sent.
 *
 * @param sentences `useSentences()`, for other languages @default this library's own
 */
export function stateMessage(
  state: FormState,
  sentences: ClientSentences | null = null,
): string | null {
  const say: Say = (message, values = {}) =>
    fillIn(sentences?.forms?.[message] ?? formMessages[message], values)
  switch (state.kind) {
    case 'idle':
      return null
    case 'invalid':
      return Object.values(state.fields).join(' ') || say('invalid')
    case 'refused':
      return state.message
    case 'confirm-account':
      return state.problem ?? questionAbout(state, say)
    case 'step-up':
      return state.problem ?? stepUpRequest(state, say)
    case 'sent':
      return state.email === '' ? say('sent') : say('sentTo', { email: state.email })
    case 'done':
      return say('done')
  }
}

type Question = Extract<FormState, { kind: 'confirm-account' }>

function questionAbout({ email, signedInAs }: Question, say: Say) {
  return signedInAs === null
    ? say('confirmAccount', { email })
    : say('switchAccount', { signedInAs, email })
}

type StepUp = Extract<FormState, { kind: 'step-up' }>

function stepUpRequest({ hasPassword, asksCode }: StepUp, say: Say) {
  if (!hasPassword) return say('signInAgain')
  return say(asksCode ? 'enterPasswordAndCode' : 'enterPassword')
}
