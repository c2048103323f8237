import { createServer, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContext } from '@playwright/test'
import { appUrl } from '../../testing/addresses'

/**
 * Runs work in a browser that keeps no cookie of the app: a proxy takes them out of every answer, so that each
 * request comes without any, as where a person has blocked them.
 */
export async function withoutCookies(
  browser: Browser,
  options: { javaScriptEnabled: boolean },
  work: (context: BrowserContext) => Promise<void>,
): Promise<void> {
  const proxy = createServer((incoming, outgoing) => {
    const { method, headers, url = appUrl } = incoming
    const forwarded = send(url, { method, headers }, (answer) => {
      const { 'set-cookie': _, ...kept } = answer.headers
      outgoing.writeHead(answer.statusCode ?? 502, kept)
      answer.pipe(outgoing)
    })
    forwarded.on('error', () => outgoing.destroy())
    incoming.pipe(forwarded)
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const { port } = proxy.address() as AddressInfo
  // Loopback is reached directly unless one asks for it.
  const server = { server: `http://127.0.0.1:${port}`, bypass: '<-loopback>' }
  const context = await browser.newContext({ ...options, baseURL: appUrl, proxy: server })
  // Scripts can keep none either.
  await context.addInitScript(() => {
    Object.defineProperty(document, 'cookie', { get: () => '', set: () => undefined })
  })
  try {
    await work(context)
  } finally {
    await context.close()
    proxy.closeAllConnections()
    proxy.close()
  }
}
