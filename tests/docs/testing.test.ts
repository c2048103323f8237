import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createSendoraServerClient } from '@/lib/sendora/server'
import { demoKey } from '../../scripts/lib/demo-environment.mjs'
import { unsignedToken } from '../support/access-token'
import { configure } from '../support/configuration'
import { testOptions } from '../support/sendora-options'

const page = readFileSync('lib/sendora/docs/testing.md', 'utf8')

test('the testing page names calls that the mock answers, and its key', () => {
  const named = [...page.matchAll(/^\| `([A-Z]+ \/[a-z-]+)/gm)].map(([, call]) => call)
  const source = readdirSync('mocks/control').map((name) =>
    readFileSync(`mocks/control/${name}`, 'utf8'),
  )
  const answered = [...source.join('\n').matchAll(/method: '([a-z]+)', path: '(\/[a-z-]+)'/g)].map(
    ([, method, path]) => `${method?.toUpperCase()} ${path}`,
  )
  expect(named.length).toBeGreaterThanOrEqual(10)
  expect(answered).toEqual(expect.arrayContaining(named))
  expect(page).toContain(demoKey)
})

test('a cookie store of two functions is enough to read a session', () => {
  configure(testOptions())
  const token = unsignedToken({ sub: 'user_1' })
  const store = { getAll: () => [{ name: '__Host-sendora_at', value: token }], set: () => {} }
  expect(createSendoraServerClient(store).getSession()?.userId).toBe('user_1')
})
