import { createServer, request as forward } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mockUrl } from '../../testing/addresses'
import { type Server, startApp } from '../../testing/servers'
import { expect, test } from '../support/test'

// Tunnels and some ingresses pass a body on as it comes: in chunks, and without its length.
let app: Server
let origin = ''
let isStreamed = 0

const proxy = createServer((incoming, answer) => {
  const { 'content-length': length, ...headers } = incoming.headers
  if (length !== undefined) isStreamed += 1
  const outgoing = forward(
    app.origin + incoming.url,
    {
      method: incoming.method,
      headers: length === undefined ? headers : { ...headers, 'transfer-encoding': 'chunked' },
    },
    (reply) => {
      answer.writeHead(reply.statusCode ?? 502, reply.rawHeaders)
      reply.pipe(answer)
    },
  )
  outgoing.on('error', () => answer.destroy())
  incoming.pipe(outgoing)
})

test.beforeAll(async () => {
  await new Promise<void>((resolve) => proxy.listen(0, resolve))
  origin = `http://localhost:${(proxy.address() as AddressInfo).port}`
  app = await startApp({ name: 'behind a stream', mockOrigin: mockUrl, publicOrigin: origin })
})

test.afterAll(async () => {
  proxy.closeAllConnections()
  proxy.close()
  await app.stop()
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('people sign in through a proxy that streams', async ({ page, user }) => {
      isStreamed = 0
      await page.goto(`${origin}/login`)
      await page.getByLabel('Email', { exact: true }).fill(user.email)
      await page.getByLabel('Password', { exact: true }).fill(user.password)
      await page.getByRole('button', { name: 'Sign in', exact: true }).click()
      await page.waitForURL(`${origin}/dashboard`)
      expect(isStreamed).toBeGreaterThan(0)
    })
  })
}
