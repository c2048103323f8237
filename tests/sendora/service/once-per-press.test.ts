import { expect, test } from 'vitest'
import { loginOnce } from '@/lib/sendora/flows/sign-in/auth-service'
import { fakeService, issued, refusal } from '../../support/fake-service'

const credentials = { email: 'ada@example.com', password: 'secret' }

function service(answer: () => Response) {
  const { fetch, callsTo } = fakeService({ '/login': answer })
  const apiUrl = `https://${crypto.randomUUID()}.example`
  const api = { apiUrl, publicKey: 'pk_dev_0123456789abcdef', timeoutMs: 1_000, fetch }
  return { api: api as Parameters<typeof loginOnce>[0], calls: () => callsTo('/login').length }
}

const page = crypto.randomUUID()
const press = (api: ReturnType<typeof service>['api'], attempt = page, more = {}) =>
  loginOnce(api, { ...credentials, ...more }, attempt)

test('V010: a form that is sent twice at once starts one session, and both get it', async () => {
  const { api, calls } = service(() => issued('a.b.c', 'rt_1'))
  const [one, two] = await Promise.all([press(api), press(api)])
  expect(one).toMatchObject({ kind: 'signed-in' })
  expect(two).toBe(one)
  expect(calls()).toBe(1)
})

test('another page, another password or no attempt is a sign-in of its own', async () => {
  const { api, calls } = service(() => issued('a.b.c', 'rt_1'))
  await Promise.all([
    press(api),
    press(api, crypto.randomUUID()),
    press(api, page, { password: 'other' }),
    press(api, page, { email: 'grace@example.com' }),
    press(api, ''),
    press(api, ''),
  ])
  expect(calls()).toBe(6)
})

test('a refusal is not kept: the next press asks again', async () => {
  const { api, calls } = service(() => refusal(401, 'INVALID_CREDENTIALS'))
  await press(api)
  await press(api)
  expect(calls()).toBe(2)
})
