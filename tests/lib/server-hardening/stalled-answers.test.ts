import { once } from 'node:events'
import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
// What Next sends the body of a route handler with.
import { pipeToNodeResponse } from 'next/dist/server/pipe-readable'
import { afterEach, expect, test, vi } from 'vitest'
import { hardenServer } from '@/lib/server-hardening'
import { endStalledAnswers } from '@/lib/server-hardening/end-stalled-answers'
import { hardeningPolicy } from '@/tests/support/hardening-policy'

const stallMs = 200
const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

async function serve(answer: (response: ServerResponse) => void) {
  const server = createServer((_, response) => answer(response))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const ask = (): Socket => {
    const socket = connect({ port, host: '127.0.0.1' })
    closing.push(() => socket.destroy())
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')
    return socket
  }
  return Object.assign(ask, { port })
}

/** A body without an end, as Next pipes it, and whether it was let go. */
function endless() {
  const cancel = vi.fn()
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(65_536)),
    cancel,
  })
  return { body, cancel }
}

test('an answer that no one reads is cut off, and its source let go', async () => {
  const { body, cancel } = endless()
  const ask = await serve((response) => {
    endStalledAnswers(response, stallMs)
    void pipeToNodeResponse(body, response)
  })
  const [answer] = (await once(get({ port: ask.port, host: '127.0.0.1' }), 'response')) as [
    IncomingMessage,
  ]
  const failed = new Promise((resolve) => answer.once('error', resolve))
  await vi.waitFor(() => expect(cancel).toHaveBeenCalledOnce(), 10_000)
  answer.resume()
  expect(await failed).toMatchObject({ code: 'ECONNRESET' })
})

test('a reader who is slow, and not stalled, gets everything', async () => {
  const total = 30_000_000
  const ask = await serve((response) => {
    endStalledAnswers(response, stallMs)
    response.end(new Uint8Array(total))
  })
  const socket = ask()
  let received = 0
  socket.on('data', async (chunk) => {
    received += chunk.length
    socket.pause()
    await sleep(2)
    socket.resume()
  })
  await vi.waitFor(() => expect(received).toBeGreaterThan(total), 30_000)
})

test('an answer that has not begun is waited for', async () => {
  const ask = await serve(async (response) => {
    endStalledAnswers(response, stallMs)
    await sleep(3 * stallMs)
    response.end('late')
  })
  const [chunk] = await once(ask(), 'data')
  expect(String(chunk)).toContain('late')
})

test('in production, every answer has that limit', async () => {
  hardenServer(hardeningPolicy())
  const ask = await serve((response) => response.end(`limit ${response.socket?.timeout}`))
  const [chunk] = await once(ask(), 'data')
  expect(String(chunk)).toContain('limit 60000')
})
