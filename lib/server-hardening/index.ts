import { subscribe } from 'node:diagnostics_channel'
import { type IncomingMessage, Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { securityHeaders } from '../../next.config.mjs'
import { endStalledAnswers } from './end-stalled-answers'
import { endWith } from './end-with'
import { keptHeader } from './kept-header'
import { clientErrorStatus, ownAnswer } from './own-answer'
import { openPageMark, setCookiesOf, statusOf } from './page-status'
import { refuseUpgrades } from './refuse-upgrades'
import { type HeadPolicy, repairHead } from './repair-head'

export type HardeningPolicy = HeadPolicy & {
  /** The header of answers over https, or `false` for none. */
  strictTransportSecurity: string | false
  /** In development, Next's hot reload is an upgrade. In production, nothing is. */
  isProduction: boolean
}

/**
 * Repairs the head of every request before the server's own handler sees it, adds the security headers to every response,
 * and answers requests that Node can't parse or that ask for another protocol. Next owns the server and offers no hook
 * in front of its router, but Node's diagnostics channels are one.
 */
export function hardenServer(policy: HardeningPolicy): void {
  const headers = answerHeaders(policy)

  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    // Next sets them on what it routes, but not on redirects it sends before that.
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    keepGateHeaders(response)
    sendMarks(response)
    // In development, an answer may wait at a breakpoint.
    if (policy.isProduction) endStalledAnswers(response)
    const { method = '', url = '', headers: sent, socket } = request
    const repaired = repairHead(
      { method, url, headers: sent, remoteAddress: socket.remoteAddress },
      policy,
    )
    request.method = repaired.method
    request.url = repaired.url
    for (const [name, value] of Object.entries(repaired.headers)) {
      if (value === undefined) delete sent[name]
      else sent[name] = value
    }
  })

  const known = new WeakSet<Server>()
  subscribe('net.server.socket', (message) => {
    const { server } = (message as { socket: Socket & { server?: unknown } }).socket
    if (!(server instanceof Server) || known.has(server)) return
    known.add(server)
    server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
      if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy()
      else endWith(socket, ownAnswer(clientErrorStatus(error.code), headers))
    })
    if (policy.isProduction)
      refuseUpgrades(server, ownAnswer(426, { ...headers, Upgrade: 'HTTP/1.1' }))
  })
}

function answerHeaders({
  appOrigins,
  strictTransportSecurity,
}: HardeningPolicy): Readonly<Record<string, string>> {
  return appOrigins.isSecure && strictTransportSecurity
    ? { ...securityHeaders, 'Strict-Transport-Security': strictTransportSecurity }
    : securityHeaders
}

/** Keeps what the gate has set in two headers that Next would overwrite. */
function keepGateHeaders(response: ServerResponse): void {
  const setHeader = response.setHeader.bind(response)
  response.setHeader = (name, value) => {
    const kept = keptHeader(name, String(value), response.getHeader(name))
    return setHeader(name, kept ?? value)
  }
}

/**
 * Sends the status a page has set with `markPage`, since Next has none for a page that renders completely, and deletes
 * the cookies that it has spent.
 */
function sendMarks(response: ServerResponse): void {
  const mark = openPageMark()
  const writeHead = response.writeHead.bind(response) as (
    ...args: [number, ...unknown[]]
  ) => ServerResponse
  response.writeHead = (status: number, ...rest: unknown[]) => {
    const contentType = response.getHeader('content-type')
    const present = [response.getHeader('set-cookie') ?? []].flat().map(String)
    const cookies = setCookiesOf(present, { status, contentType }, mark)
    if (cookies) response.setHeader('set-cookie', cookies)
    return writeHead(statusOf(status, contentType, mark), ...rest)
  }
}
