import { createPublicKey, type KeyObject, randomUUID } from 'node:crypto'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { newRsaKey } from '../../../mocks/tokens/new-rsa-key'

export type OwnKey = { kid: string; privateKey: KeyObject; publicKey: KeyObject }

export function newKey(kid: string = randomUUID(), modulusLength = 2_048): OwnKey {
  const privateKey = newRsaKey(modulusLength)
  return { kid, privateKey, publicKey: createPublicKey(privateKey) }
}

export function publicJwk({ kid, publicKey }: OwnKey, more: object = {}): object {
  return { ...publicKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig', ...more }
}

export type KeyServer = Awaited<ReturnType<typeof startKeyServer>>

/** A key set of the attack's own, so that rows can sign what they like, and break the address as they like. */
export async function startKeyServer() {
  let answer = (response: ServerResponse): void => {
    response.writeHead(404).end()
  }
  let requests = 0
  const server = createServer((_, response) => {
    requests += 1
    answer(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  const { port } = server.address() as AddressInfo

  return {
    url: `http://127.0.0.1:${port}/jwks.json`,
    requests: () => requests,
    publish(...keys: object[]) {
      answer = (response) => {
        response.writeHead(200, { 'content-type': 'application/json' })
        response.end(JSON.stringify({ keys }))
      }
    },
    answerWith(next: (response: ServerResponse) => void) {
      answer = next
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
