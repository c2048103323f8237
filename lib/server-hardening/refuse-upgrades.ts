import type { IncomingMessage, Server } from 'node:http'
import type { Socket } from 'node:net'
import { endWith } from './end-with'

/**
 * Answers every upgrade request. Next leaves one that matches no rewrite open without a response, and Node has no timeout
 * for upgraded sockets: each would hold a file descriptor for as long as the process lives.
 */
export function refuseUpgrades(server: Server, answer: string): void {
  server.removeAllListeners('upgrade')
  server.on('upgrade', (_: IncomingMessage, socket: Socket) => endWith(socket, answer))
}
