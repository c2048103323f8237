import { expect, test } from 'vitest'
import { type FormState, idle } from '@/lib/sendora'
import { stateMessage } from '@/lib/sendora/core/forms/state-message'

const email = 'ada@example.com'
const question = { kind: 'confirm-account', email, pending: 'p', problem: null } as const
const stepUp = { kind: 'step-up', email, wrong: null, problem: null, asksCode: false } as const
const refused = { kind: 'refused', code: 'X', message: 'No.', retryAfterSeconds: null } as const

test('a form that has not been sent has nothing to say', () => {
  expect(stateMessage(idle)).toBeNull()
})

const states: [FormState, string][] = [
  [{ kind: 'invalid', fields: { email: 'Enter an email.' }, email: '' }, 'Enter an email.'],
  [{ kind: 'invalid', fields: { a: 'One.', b: 'Two.' }, email: '' }, 'One. Two.'],
  [{ kind: 'invalid', fields: {}, email: '' }, 'Check the form and try again.'],
  [{ ...refused, email }, 'No.'],
  [
    { ...question, signedInAs: null },
    `This link signs you in as ${email}. Continue only if that’s your account.`,
  ],
  [
    { ...question, signedInAs: 'grace@example.com' },
    `You’re signed in as grace@example.com, and this link is for ${email}. Switch to that account?`,
  ],
  [{ ...question, signedInAs: null, problem: 'Too late.' }, 'Too late.'],
  [{ ...stepUp, hasPassword: true }, 'To confirm it’s you, enter your password.'],
  [
    { ...stepUp, hasPassword: true, asksCode: true },
    'To confirm it’s you, enter your password and a code.',
  ],
  [{ ...stepUp, hasPassword: false }, 'To confirm it’s you, sign in again.'],
  [{ ...stepUp, hasPassword: true, problem: 'Wrong code.' }, 'Wrong code.'],
  [{ kind: 'sent', email }, `If ${email} has an account, an email is on its way.`],
  [{ kind: 'sent', email: '' }, 'Check your email: a message is on its way.'],
  [{ kind: 'done', email }, 'Done.'],
]

test.each(states)('%j is told as %j', (state, message) => {
  expect(stateMessage(state)).toBe(message)
})
