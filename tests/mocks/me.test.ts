import { decodeJwt } from 'jose'
import { expect, test } from 'vitest'
import { createTestService } from './support/test-service'

const path = '/api/v1/auth-service/me'

async function signedIn() {
  const mock = createTestService()
  const { json } = await mock.login()
  const { accessToken: token } = json.data.tokens
  const change = (body: object) => mock.send('PATCH', path, { token, body })
  const localeOf = async () => {
    const again = await mock.login()
    return decodeJwt(again.json.data.tokens.accessToken).locale
  }
  return { change, localeOf }
}

test('a locale is a claim of the tokens that follow, until it is taken back', async () => {
  const { change, localeOf } = await signedIn()
  expect(await localeOf()).toBeUndefined()
  expect((await change({ locale: 'de' })).status).toBe(200)
  expect(await localeOf()).toBe('de')
  expect((await change({ name: 'Ada' })).status).toBe(200)
  expect(await localeOf()).toBe('de')
  expect((await change({ locale: null })).status).toBe(200)
  expect(await localeOf()).toBeUndefined()
})

test.each([{}, { locale: 'Deutsch!' }, { locale: 5 }, { locale: '' }])(
  'a change to %j is refused',
  async (body) => {
    const { change } = await signedIn()
    const { status, json } = await change(body)
    expect([status, json.error.code]).toEqual([400, 'VALIDATION_ERROR'])
  },
)
