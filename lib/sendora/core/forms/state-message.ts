import type { FormState } from './form-state'

/** What a form's state tells people, as text to show above its fields; `null` for a form that hasn't been sent. */
export function stateMessage(state: FormState): string | null {
  switch (state.kind) {
    case 'idle':
      return null
    case 'invalid':
      return Object.values(state.fields).join(' ') || 'Check the form and try again.'
    case 'refused':
      return state.message
    case 'confirm-account':
      return state.problem ?? questionAbout(state)
    case 'step-up':
      return state.problem ?? stepUpRequest(state)
    case 'sent':
      return state.email === ''
        ? 'Check your email: a message is on its way.'
        : `If ${state.email} has an account, an email is on its way.`
    case 'done':
      return 'Done.'
  }
}

function questionAbout({ email, signedInAs }: Extract<FormState, { kind: 'confirm-account' }>) {
  return signedInAs === null
    ? `This link signs you in as ${email}. Continue only if that’s your account.`
    : `You’re signed in as ${signedInAs}, and this link is for ${email}. Switch to that account?`
}

function stepUpRequest({ hasPassword, asksCode }: Extract<FormState, { kind: 'step-up' }>) {
  if (!hasPassword) return 'To confirm it’s you, sign in again.'
  return asksCode
    ? 'To confirm it’s you, enter your password and a code.'
    : 'To confirm it’s you, enter your password.'
}
