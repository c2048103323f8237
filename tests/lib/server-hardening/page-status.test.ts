import { createServer, get, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hardenServer } from '@/lib/server-hardening'
import { markPage, type PageStatus, spendCookie } from '@/lib/server-hardening/page-status'
import { hardeningPolicy } from '@/tests/support/hardening-policy'

let server: Server

/** Answers as the query says: what pages mark, under what type and status they are sent. */
beforeAll(async () => {
  hardenServer(hardeningPolicy())
  server = createServer(async (request, response) => {
    const query = new URL(request.url ?? '/', 'http://localhost').searchParams
    response.setHeader('Content-Type', query.get('type') ?? 'text/html; charset=utf-8')
    response.statusCode = Number(query.get('status') ?? 200)
    for (const status of query.getAll('mark')) {
      await nextTurn()
      markPage(Number(status) as PageStatus)
    }
    for (const line of query.getAll('set')) response.appendHeader('Set-Cookie', line)
    for (const name of query.getAll('spend')) spendCookie(name)
    response.end('page')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

async function ask(query: string): Promise<IncomingMessage> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    get(`http://127.0.0.1:${port}/?${query}`, (answer) => resolve(answer.resume())).on(
      'error',
      reject,
    )
  })
}

test.each([
  ['', 200],
  ['mark=403', 403],
  ['mark=404&mark=503', 404],
  ['mark=503&status=500', 500],
  ['mark=403&status=307', 307],
  ['mark=403&type=text/x-component', 200],
  ['mark=403&type=application/json', 200],
])('a page with %j is answered %i', async (query, status) => {
  expect((await ask(query)).statusCode).toBe(status)
})

const gone = 'flash=; Path=/; Max-Age=0; SameSite=Lax'

test.each([
  ['', undefined],
  ['set=theme=dark', ['theme=dark']],
  ['spend=flash', [gone]],
  ['spend=flash&set=theme=dark', ['theme=dark', gone]],
  ['spend=flash&set=flash=new; Path=/&set=flashy=1', ['flashy=1', gone]],
  // Browsers ignore one without `Secure`.
  [
    'spend=__Host-flash&set=__Host-flash=new',
    ['__Host-flash=; Path=/; Max-Age=0; SameSite=Lax; Secure'],
  ],
  ['spend=flash&status=404', [gone]],
  // Not shown yet: the next page shows it.
  ['spend=flash&status=307', undefined],
  ['spend=flash&set=flash=new&type=text/x-component', ['flash=new']],
])('a page with %j sets these cookies: %j', async (query, cookies) => {
  expect((await ask(query.replaceAll(' ', '%20'))).headers['set-cookie']).toEqual(cookies)
})

test('requests that are drawn side by side keep their own marks', async () => {
  const wanted = [200, 401, 403, 404, 503, 200, 403]
  const answers = await Promise.all(
    wanted.map((status) => ask(status === 200 ? '' : `mark=${status}`)),
  )
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(wanted)
})

test('outside of a request a mark changes nothing', () => {
  expect(() => markPage(403)).not.toThrow()
  expect(() => spendCookie('flash')).not.toThrow()
})

test('every answer has the security headers, also one that Next does not route', async () => {
  const { headers } = await ask('')
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'strict-origin-when-cross-origin',
  })
})
