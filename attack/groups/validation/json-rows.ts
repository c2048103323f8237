import assert from 'node:assert/strict'
import { judgeTime } from '../../harness/judge-time'
import type { Row } from '../../harness/row'
import type { World } from '../../harness/world'
import { jsonBodies, jsonTypes } from './json-bodies'

/** Rows about JSON bodies, sent to every route that could be sent one. */
export const jsonRows: readonly Row[] = [
  {
    id: 'V017',
    surface: 'JSON route',
    input:
      '10 MB, deep nesting, a million keys, 1e400, repeated keys, garbage, UTF-16, invalid UTF-8, BOM',
    run: async (world) => {
      for (const [label, body] of jsonBodies) {
        await refusesBody(world, label, body)
      }
      assert.equal((await world.send({ path: '/api/public/health' })).status, 200)
    },
  },
  {
    id: 'V018',
    surface: 'JSON route',
    input: '__proto__ and constructor.prototype',
    run: async (world) => {
      for (const text of ['{"__proto__":{"x":1}}', '{"constructor":{"prototype":{"x":1}}}']) {
        await refusesBody(world, text, Buffer.from(text))
        assert.equal(({} as { x?: unknown }).x, undefined)
      }
    },
  },
  {
    id: 'V019',
    surface: 'JSON route',
    input: 'Content-Type absent, text/plain, another charset, application/jsonx',
    run: async (world) => {
      for (const type of jsonTypes) {
        await refusesBody(world, `${type}`, Buffer.from('{}'), type)
      }
    },
  },
]

/** No route of the app reads JSON, so every one refuses it, whatever it is, before reading it. */
async function refusesBody(
  world: World,
  label: string,
  body: Buffer,
  type: string | null = 'application/json',
) {
  for (const path of ['/api/user', '/api/public/health', '/api/nowhere']) {
    const head = [
      `POST ${path} HTTP/1.1`,
      `Host: ${new URL(world.appOrigin).host}`,
      `Origin: ${world.appOrigin}`,
      ...(type === null ? [] : [`Content-Type: ${type}`]),
      `Content-Length: ${body.length}`,
      'Connection: close',
    ]
    const bytes = Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body])
    const answer = await world.send({ bytes }, { timeoutMs: 5_000 }).catch(whileSending)
    if (answer === null) continue
    assert.ok(answer.status >= 400 && answer.status < 500, `${label} to ${path}: ${answer.status}`)
    judgeTime(answer.timing, 200)
  }
}

/** The server may hang up on a client that goes on sending what was refused. */
function whileSending(error: NodeJS.ErrnoException): null {
  if (['ECONNRESET', 'EPIPE'].includes(error.code ?? '')) return null
  throw error
}
