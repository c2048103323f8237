import assert from 'node:assert/strict'
import type { Answer } from '../harness/answer'
import type { AttackCase } from '../harness/attack-case'
import type { AttackContext } from '../harness/attack-context'
import { multipart, postHeaders, readActionIds } from '../harness/forms'
import { createRawBrowser } from '../harness/raw-browser'

const MB = 1_048_576

/** A post in chunks, without a length: written out, since the socket would add one. */
function chunked(path: string, headers: Record<string, string>, body: string): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  const head = [
    `POST ${path} HTTP/1.1`,
    'host: localhost',
    'connection: close',
    'transfer-encoding: chunked',
    ...lines,
  ]
  const chunks = Array.from({ length: Math.ceil(body.length / 60_000) }, (_, index) => {
    const chunk = body.slice(index * 60_000, (index + 1) * 60_000)
    return `${chunk.length.toString(16)}\r\n${chunk}\r\n`
  })
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${chunks.join('')}0\r\n\r\n`, 'latin1')
}

const parts = (attack: AttackContext, contentType: string, isAction: boolean) => ({
  ...postHeaders(attack, contentType),
  ...(isAction ? { 'next-action': readActionIds().tryRefreshAction ?? '' } : {}),
})

async function expectStatus(
  attack: AttackContext,
  status: number,
  request: Parameters<AttackContext['send']>[0],
): Promise<Answer> {
  const answer = await attack.send(request)
  assert.equal(answer.status, status)
  return answer
}

/** Bodies that have no length, are too long, or break off. */
export const bodyRows: readonly AttackCase[] = [
  {
    id: 'body-chunked',
    surface: 'bodies',
    input: 'a sign-in in chunks without a length, as proxies that stream send it',
    run: async (attack) => {
      const { user } = await attack.newVisitor()
      const { email, password } = user
      const press = { path: '/login', form: ['password'], fields: { email, password } }
      const { headers, body } = await createRawBrowser(attack).prepare(press)
      const bytes = chunked('/login', headers, body)
      const answer = await expectStatus(attack, 303, { bytes })
      assert.ok(answer.all('set-cookie').some((line) => line.startsWith('sendora_at=')))
    },
  },
  {
    id: 'body-counted',
    surface: 'bodies',
    input: 'bodies without a length past the limits of pages and of /api',
    run: async (attack) => {
      const headers = postHeaders(attack, 'text/plain')
      for (const [path, bytes] of [
        ['/login', MB + 1],
        ['/login', 3 * MB],
        ['/api/public/health', 9 * MB + 1],
        ['/api/public/health', 12 * MB],
      ] as const) {
        await expectStatus(attack, 413, { bytes: chunked(path, headers, 'x'.repeat(bytes)) })
      }
      const whole = chunked('/api/public/health', headers, 'x'.repeat(9 * MB))
      await expectStatus(attack, 405, { bytes: whole })
    },
  },
  {
    id: 'body-cut',
    surface: 'bodies',
    input: '12 MB with its length below /api: never cut, so refused',
    run: async (attack) => {
      const body = 'x'.repeat(12 * MB)
      const request = {
        method: 'POST',
        path: '/api/user',
        headers: postHeaders(attack, 'text/plain'),
      }
      const answer = await expectStatus(attack, 413, { ...request, body })
      assert.match(answer.body, /PAYLOAD_TOO_LARGE/)
    },
  },
  {
    id: 'body-multipart',
    surface: 'bodies',
    input: 'forms that break off, have no boundary, or another; as a form, and as an action',
    run: async (attack) => {
      const { contentType, body } = multipart([['0', '[]']])
      const bad: [contentType: string, body: string][] = [
        [contentType, body.slice(0, -4)],
        [contentType, body.slice(0, -10)],
        [contentType, body.slice(0, 40)],
        [contentType, ''],
        [contentType, 'a=1&b=2'],
        ['multipart/form-data', body],
        ['multipart/form-data; boundary=', body],
        ['multipart/form-data; boundary=another', body],
      ]
      for (const [type, text] of bad) {
        for (const isAction of [false, true]) {
          const headers = parts(attack, type, isAction)
          const label = `${type} ${JSON.stringify(text.slice(-12))}`
          await expectStatus(attack, 400, {
            label,
            method: 'POST',
            path: '/login',
            headers,
            body: text,
          })
          await expectStatus(attack, 400, { label, bytes: chunked('/login', headers, text) })
        }
      }
    },
  },
  {
    id: 'body-arguments',
    surface: 'bodies',
    input: 'arguments of an action that are no JSON, and forms without them',
    run: async (attack) => {
      const noRoot = multipart([['1', '[]']])
      const noJson = multipart([['0', '[']])
      for (const [type, text] of [
        ['text/plain;charset=UTF-8', ''],
        ['text/plain;charset=UTF-8', '['],
        ['application/x-www-form-urlencoded;charset=utf-8', 'a=1'],
        [noRoot.contentType, noRoot.body],
        [noJson.contentType, noJson.body],
      ] as const) {
        const headers = parts(attack, type, true)
        await expectStatus(attack, 400, { method: 'POST', path: '/login', headers, body: text })
      }
    },
  },
]
