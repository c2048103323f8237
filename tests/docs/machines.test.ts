import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { POST } from './samples/webhook-route'
import { samplesOf, typeErrors } from './support/type-check-samples'

const page = 'lib/sendora/docs/machines.md'
const body = '{"order": 7}'
const now = 1_900_000_000

beforeEach(() => {
  vi.stubEnv('WEBHOOK_SECRET', 'a key of the test')
  vi.useFakeTimers({ now: now * 1000, toFake: ['Date'] })
})

afterEach(() => {
  vi.unstubAllEnvs()
  vi.useRealTimers()
})

const sign = (text: string, sentAt: string | number, key = 'a key of the test') =>
  createHmac('sha256', key).update(`${sentAt}.${text}`).digest('hex')

function send(headers: Record<string, string>, text = body) {
  return POST(
    new Request('https://app.example/webhooks/orders', { method: 'POST', headers, body: text }),
  )
}

const signed = (sentAt: string | number, signature = sign(body, sentAt)) => ({
  'x-signature-time': String(sentAt),
  'x-signature': signature,
})

test('the samples compile, and the webhook is the very file that is tested here', () => {
  const samples = samplesOf(page)
  const tested = readFileSync('tests/docs/samples/webhook-route.ts', 'utf8')
  expect(samples.map(({ text }) => text)).toContain(tested)
  expect(typeErrors(samples)).toBe('')
}, 60_000)

test('the webhook takes what its sender signed', async () => {
  expect(await (await send(signed(now))).json()).toEqual({ received: 7 })
})

test.each<[title: string, headers: Record<string, string>, text?: string]>([
  ['unsigned', { 'x-signature-time': String(now) }],
  ['signed with another key', signed(now, sign(body, now, 'another'))],
  ['with another body', signed(now), '{"order": 8}'],
  ['with the same value spelled otherwise', signed(now), '{"order":7}'],
  ['with another time', { ...signed(now), 'x-signature-time': String(now - 1) }],
  ['recorded', signed(now - 301)],
  ['from the future', signed(now + 301)],
  ['without a time', { 'x-signature': sign(body, '') }],
  ['with a part of the signature', signed(now, sign(body, now).slice(0, 32))],
  ['with a longer signature', signed(now, `${sign(body, now)}00`)],
  ['with garbage', signed(now, 'not hexadecimal')],
])('the webhook refuses a message that is %s', async (_, headers, text) => {
  expect((await send(headers, text)).status).toBe(401)
})

test('the webhook refuses one that is too long, before it reads it', async () => {
  expect((await send({ ...signed(now), 'content-length': '1000001' })).status).toBe(413)
})

test('the webhook answers nothing without a key', async () => {
  vi.stubEnv('WEBHOOK_SECRET', '')
  await expect(send(signed(now))).rejects.toThrow('Set WEBHOOK_SECRET')
})
