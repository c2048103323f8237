import assert from 'node:assert/strict'
import type { AttackCase } from '../../harness/attack-case'
import type { AttackContext } from '../../harness/attack-context'
import { jsonBodies, jsonTypes } from './json-bodies'

/** Rows about JSON bodies, sent to every route that could be sent one. */
export const jsonRows: readonly AttackCase[] = [
  {
    id: 'V017',
    surface: 'JSON route',
    input:
      '10 MB, deep nesting, a million keys, 1e400, repeated keys, garbage, UTF-16, invalid UTF-8, BOM',
    run: async (attack) => {
      for (const [label, body] of jsonBodies) {
        await refusesBody(attack, label, body)
      }
      assert.equal((await attack.send({ path: '/api/public/health' })).status, 200)
    },
  },
  {
    id: 'V018',
    surface: 'JSON route',
    input: '__proto__ and constructor.prototype',
    run: async (attack) => {
      for (const text of ['{"__proto__":{"x":1}}', '{"constructor":{"prototype":{"x":1}}}']) {
        await refusesBody(attack, text, Buffer.from(text))
        assert.equal(({} as { x?: unknown }).x, undefined)
      }
    },
  },
  {
    id: 'V019',
    surface: 'JSON route',
    input: 'Content-Type absent, text/plain, another charset, application/jsonx',
    run: async (attack) => {
      for (const type of jsonTypes) {
        await refusesBody(attack, `${type}`, Buffer.from('{}'), type)
      }
    },
  },
]

/** No route of the app reads JSON, so every one refuses it, whatever it is, before reading it. */
async function refusesBody(
  attack: AttackContext,
  label: string,
  body: Buffer,
  type: string | null = 'application/json',
) {
  for (const path of ['/api/user', '/api/public/health', '/api/nowhere']) {
    const head = [
      `POST ${path} HTTP/1.1`,
      `Host: ${new URL(attack.appOrigin).host}`,
      `Origin: ${attack.appOrigin}`,
      ...(type === null ? [] : [`Content-Type: ${type}`]),
      `Content-Length: ${body.length}`,
      'Connection: close',
    ]
    const bytes = Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body])
    const answer = await attack.send({ bytes }, { timeoutMs: 5_000 }).catch(whileSending)
    if (answer === null) continue
    assert.ok(answer.status >= 400 && answer.status < 500, `${label} to ${path}: ${answer.status}`)
  }
}

/** The server may hang up on a client that goes on sending what was refused. */
function whileSending(error: NodeJS.ErrnoException): null {
  if (['ECONNRESET', 'EPIPE'].includes(error.code ?? '')) return null
  throw error
}
