import { beforeEach, expect, test, vi } from 'vitest'
import { configuration } from '@/lib/sendora/server/configuration'
import { submitOnce } from '@/lib/sendora/server/forms/submit-once'
import { enterApp, formOf, visit } from '@/tests/support/action-request'
import { fakeService } from '@/tests/support/fake-service'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)

const page = crypto.randomUUID()
let calls = 0

beforeEach(() => {
  calls = 0
  enterApp(fakeService({}).fetch)
})

type More = { key?: string; sent?: string[]; secret?: string; flow?: string }

function submit(kind: 'signed-in' | 'refused', more: More = {}) {
  const { key = page, sent = ['ada@example.com', 'secret'], secret = '', flow = 'sign-in' } = more
  const config = configuration()
  const context = { api: config, config, form: formOf({ idempotencyKey: key }) }
  return submitOnce(context, { flow, sent, secret }, async () => ({ kind, call: ++calls }))
}

test('V010: a form that is sent twice at once makes one call, and both get its outcome', async () => {
  const [one, two] = await Promise.all([submit('signed-in'), submit('signed-in')])
  expect(two).toBe(one)
  expect(calls).toBe(1)
})

test('another page, browser, flow or input, or no key at all, makes a call of its own', async () => {
  const first = submit('signed-in')
  const others = [
    { key: crypto.randomUUID() },
    { sent: ['ada@example.com', 'other'] },
    { sent: ['grace@example.com', 'secret'] },
    { flow: 'sign-up' },
    { key: '' },
    { key: '' },
    { key: 'written by hand' },
  ].map((more) => submit('signed-in', more))
  await Promise.all([first, ...others])
  visit({ '__Host-sendora_rt': 'rt_of_another_browser' })
  await submit('signed-in')
  expect(calls).toBe(9)
})

test('a secret of this browser stands for the key', async () => {
  const more = { key: '', secret: 'mailed-token' }
  await Promise.all([submit('signed-in', more), submit('signed-in', more)])
  expect(calls).toBe(1)
})

test('a refusal is not kept: the next submission asks again', async () => {
  await submit('refused')
  await submit('refused')
  expect(calls).toBe(2)
})
