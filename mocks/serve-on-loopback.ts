import { type Server, serve } from 'srvx'
import type { MockService } from './create-mock-service'
import { settleOnSocket } from './http/settle-on-socket'

export type LoopbackServer = { port: number; close(): Promise<void> }

/** Idle connections stay open for ten minutes: a client that uses one as the server closes it would fail. */
const KEEP_ALIVE_MS = 600_000

/** Some machines lack one of the loopback addresses; there `localhost` means the other. */
const NO_SUCH_ADDRESS = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT'])

/**
 * Listens on 127.0.0.1 and on ::1, as far as this machine has them, so that `localhost` arrives
 * whichever of them it is here and a client tries first. Port 0 takes a free one. Rejects with Node's
 * error for a busy port, and when there is no such address.
 */
export async function serveOnLoopback(
  service: MockService,
  port: number,
  addresses: readonly string[] = ['127.0.0.1', '::1'],
): Promise<LoopbackServer> {
  const servers: Server[] = []
  const close = async () => {
    await Promise.all(servers.map((server) => server.close(true)))
  }
  let chosenPort = port
  let absent: unknown
  for (const address of addresses) {
    const server = listen(service, address, chosenPort)
    try {
      await server.serve()
      servers.push(server)
      chosenPort = Number(new URL(server.url ?? '').port)
    } catch (error) {
      absent = error
      if (NO_SUCH_ADDRESS.has(errorCode(error))) continue
      await close()
      throw error
    }
  }
  if (servers.length === 0) throw absent
  return { port: chosenPort, close }
}

function listen(service: MockService, hostname: string, port: number): Server {
  return serve({
    hostname,
    port,
    manual: true,
    silent: true,
    gracefulShutdown: false,
    node: { keepAliveTimeout: KEEP_ALIVE_MS },
    fetch: async (request) => settleOnSocket(await service.handle(request), request),
  })
}

export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
