import type { Socket } from 'node:net'

/**
 * Writes a final response and closes the socket. Node's HTTP server keeps its side of a half-open connection, so `end()`
 * alone would leave a socket open for every client that never closes its own.
 */
export function endWith(socket: Socket, answer: string): void {
  // An upgraded socket no longer has Node's own listeners (Node.js, event 'upgrade').
  socket.on('error', () => socket.destroy())
  // Reads and drops what is still arriving: closing with unread bytes would reset the connection before the response.
  socket.resume()
  socket.end(answer)
  socket.destroySoon()
}
