import { type Server, serve } from 'srvx'
import type { MockService } from './create-mock-service'
import { settleOnSocket } from './http/settle-on-socket'

export type LoopbackServer = { port: number; close(): Promise<void> }

/** Loopback has no IPv6 address on some machines; there `localhost` means 127.0.0.1 alone. */
const NO_SUCH_ADDRESS = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT'])

/**
 * Listens on 127.0.0.1 and, where there is one, on ::1, so that `localhost` arrives whichever of
 * them a client tries first. Port 0 takes a free one. Rejects with Node's error for a busy port.
 */
export async function serveOnLoopback(service: MockService, port: number): Promise<LoopbackServer> {
  const first = listen(service, '127.0.0.1', port)
  await first.serve()
  const chosenPort = Number(new URL(first.url ?? '').port)
  const second = listen(service, '::1', chosenPort)
  const servers = [first]
  try {
    await second.serve()
    servers.push(second)
  } catch (error) {
    if (!NO_SUCH_ADDRESS.has(errorCode(error))) {
      await first.close(true)
      throw error
    }
  }
  const close = async () => {
    await Promise.all(servers.map((server) => server.close(true)))
  }
  return { port: chosenPort, close }
}

function listen(service: MockService, hostname: string, port: number): Server {
  return serve({
    hostname,
    port,
    manual: true,
    silent: true,
    gracefulShutdown: false,
    fetch: async (request) => settleOnSocket(await service.handle(request), request),
  })
}

export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
