import { once } from 'node:events'
import { createServer } from 'node:http'

/** Serves the public keys on this machine, for a peer that only takes them from an address. Answers the port. */
export async function serveKeys(jwks) {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(jwks))
  })
  server.listen(0, '127.0.0.1').unref()
  await once(server, 'listening')
  return server.address().port
}
