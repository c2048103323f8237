import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { selfSignedCertificate } from '../../testing/http/self-signed-certificate'

export type SiblingSite = { origin: string; close: () => Promise<void> }

/** A site beside the app's, over https, whose every answer sets these cookies for the domain that both belong to. */
export async function startSiblingSite(
  domain: string,
  pairs: readonly (readonly [name: string, value: string])[],
): Promise<SiblingSite> {
  const attributes = `Domain=${domain}; Path=/; Secure`
  const server = createServer(selfSignedCertificate(), (_, response) => {
    response.setHeader('content-type', 'text/html')
    response.setHeader(
      'set-cookie',
      pairs.map(([name, value]) => `${name}=${value}; ${attributes}`),
    )
    // Bytes: with a text, Node would write the head as UTF-8 too, and byte A0 as two.
    response.end(Buffer.from('<!doctype html><title>Sibling</title>'))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `https://evil.${domain}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
