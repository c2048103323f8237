import type { Socket } from 'node:net'

/**
 * Writes a last answer and closes the socket. Node's HTTP server keeps its side of a half-open connection, so that
 * `end()` alone would leave a socket behind for every client that never closes its own.
 */
export function endWith(socket: Socket, answer: string): void {
  // An upgraded socket has lost Node's own listeners (Node.js, event 'upgrade').
  socket.on('error', () => socket.destroy())
  // What arrived beside the request is read and dropped: closing over unread bytes would reset the answer away.
  socket.resume()
  socket.end(answer)
  socket.destroySoon()
}
