import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** As long as proxies usually wait. */
const longestStallMs = 60_000

/**
 * Resets the connection of a client that has stopped reading an answer: neither Node nor Next has a limit for that. A
 * reset, since the end of a connection is also the regular end of an answer without a length, and half a file would look
 * complete. A page that hasn't begun to answer is left alone, and so is a slow client. What one takes only shows when the
 * system's send buffer is refilled, so a few kilobytes a second count as nothing. An answer that the server itself
 * interrupts for that long is reset too.
 */
export function endStalledAnswers(response: ServerResponse, stallMs = longestStallMs): void {
  response.setTimeout(stallMs)
  response.on('timeout', (socket: Socket) => {
    if (response.headersSent) socket.resetAndDestroy()
    else socket.setTimeout(stallMs)
  })
}
