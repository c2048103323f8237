import { expect, test } from 'vitest'
import { formIntent } from '@/lib/form-intent'
import { readTheme } from '@/lib/preferences/theme'
import { readRequiredClaims } from '@/lib/required-claims'

test.each([
  ['dark', 'dark'],
  ['neon', 'system'],
  [null, 'system'],
])('the theme %j is %s', (input, theme) => {
  expect(readTheme(input)).toBe(theme)
})

test('the pressed button is read from a form and from nothing else', () => {
  const form = new FormData()
  form.set('intent', 'code')
  expect(formIntent(form)).toBe('code')
  form.set('intent', new File([], 'code'))
  for (const input of [form, new FormData(), null, { intent: 'code' }]) {
    expect(formIntent(input)).toBe('')
  }
})

test('a 403 names what was wanted beside what is there', () => {
  const details = { requiredClaims: { role: 'admin', permissions: ['audit:read'] } }
  expect(readRequiredClaims(details, { role: 'member' })).toEqual([
    { claim: 'role', wanted: 'admin', present: 'member' },
    { claim: 'permissions', wanted: '["audit:read"]', present: null },
  ])
  for (const other of [null, {}, { requiredClaims: ['role'] }, 'text']) {
    expect(readRequiredClaims(other, {})).toEqual([])
  }
})
