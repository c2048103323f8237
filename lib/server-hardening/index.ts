import { subscribe } from 'node:diagnostics_channel'
import { type IncomingMessage, Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { clientErrorAnswer } from './client-error-answer'
import { keptHeader } from './kept-header'
import { type HeadPolicy, repairHead } from './repair-head'

/**
 * Repairs every request's head before the server's own handler sees it, and answers what Node cannot parse. Next owns
 * the server and offers no hook in front of its router; Node's diagnostics channels are one.
 */
export function hardenServer(policy: HeadPolicy): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    keepGateHeaders(response)
    const { method = '', url = '', headers, socket } = request
    const repaired = repairHead(
      { method, url, headers, remoteAddress: socket.remoteAddress },
      policy,
    )
    request.method = repaired.method
    request.url = repaired.url
    for (const [name, value] of Object.entries(repaired.headers)) {
      if (value === undefined) delete headers[name]
      else headers[name] = value
    }
  })

  const known = new WeakSet<Server>()
  subscribe('net.server.socket', (message) => {
    const { server } = (message as { socket: Socket & { server?: unknown } }).socket
    if (!(server instanceof Server) || known.has(server)) return
    known.add(server)
    server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
      if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy()
      else socket.end(clientErrorAnswer(error.code))
    })
  })
}

/** Next writes these two headers over whatever the gate has set: what the gate asked for stays. */
function keepGateHeaders(response: ServerResponse): void {
  const setHeader = response.setHeader.bind(response)
  response.setHeader = (name, value) => {
    const kept = keptHeader(name, String(value), response.getHeader(name))
    return setHeader(name, kept ?? value)
  }
}
