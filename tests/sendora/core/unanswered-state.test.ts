import { describe, expect, test } from 'vitest'
import { unansweredState } from '@/lib/sendora/core/forms/form-state'
import type { FormState } from '@/lib/sendora/index'
import { idle } from '@/lib/sendora/index'
import { formOf } from '@/tests/support/action-request'

const away = 'SERVICE_UNAVAILABLE'
const said = 'No answer came.'
const typed = formOf({ email: 'ada@example.com', name: 'Ada', password: 'a quiet river' })

describe('an action that gives no answer', () => {
  test('leaves a form with what was typed, and no secret', () => {
    const state = unansweredState(away, idle, typed, said)
    expect(state).toMatchObject({
      kind: 'refused',
      code: away,
      message: said,
      email: 'ada@example.com',
      name: 'Ada',
    })
    expect(JSON.stringify(state)).not.toContain('river')
  })

  test.each<[title: string, question: FormState]>([
    [
      'whose account it is',
      {
        kind: 'confirm-account',
        email: 'ada@example.com',
        signedInAs: null,
        pending: 'p',
        problem: null,
      },
    ],
    [
      'who sits there',
      {
        kind: 'step-up',
        asksCode: true,
        hasPassword: true,
        problem: 'That’s not your password.',
        wrong: 'password',
        email: 'ada@example.com',
      },
    ],
  ])('leaves the question %s open', (_, question) => {
    const state = unansweredState(away, question, formOf({}), said)
    expect(state).toEqual({
      ...question,
      problem: said,
      ...('wrong' in question && { wrong: null }),
    })
  })
})
