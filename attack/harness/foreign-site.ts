import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type ForeignSite = {
  /** Reached under a name of its own, which only this run's browser knows. */
  origin: string
  /** Body of the page that it shows. */
  show: (html: string) => void
  requests: () => readonly string[]
  close: () => Promise<void>
}

/** The attacker's own site, and a recorder of whatever reaches it. */
export async function startForeignSite(): Promise<ForeignSite> {
  let html = ''
  const requests: string[] = []
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`)
    response.writeHead(200, { 'content-type': 'text/html', 'cache-control': 'no-store' })
    response.end(`<!doctype html><title>Elsewhere</title>${html}`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://evil.test:${port}`,
    show(body) {
      html = body
    },
    requests: () => requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
