import { Agent, request } from 'node:http'
import { findLoopback } from '../scripts/lib/loopback.mjs'

const host = await findLoopback()
const agent = new Agent({ keepAlive: false, maxSockets: 500 })

/** The `Cookie` header of a session, over http. */
export function cookieOf({ accessToken, refreshToken }) {
  return `sendora_at=${accessToken}; sendora_rt=${refreshToken}`
}

/** One request with a session's cookies; answers what came back and how long it took. */
export function send({ port, path, session, timeoutMs = 30_000 }) {
  const cookie = cookieOf(session)
  const startedMs = performance.now()
  return new Promise((resolve, reject) => {
    const sent = request({ host, port, path, agent, headers: { cookie } }, (answer) => {
      let body = ''
      answer.setEncoding('utf8').on('data', (chunk) => {
        body += chunk
      })
      answer.on('error', reject)
      answer.on('end', () => {
        const cookies = answer.headers['set-cookie'] ?? []
        resolve({ status: answer.statusCode, body, cookies, ms: performance.now() - startedMs })
      })
    })
    sent.setTimeout(timeoutMs, () => sent.destroy(new Error(`no answer in ${timeoutMs} ms`)))
    sent.on('error', reject)
    sent.end()
  })
}
