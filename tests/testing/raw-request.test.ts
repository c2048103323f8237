import { createServer, type Server } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { rawRequest, sendBytes } from '../../testing/http/raw-request'

let server: Server | undefined

afterEach(
  () => new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve())),
)

/** A server that records what it gets and answers with the given pieces. */
async function answering(pieces: string[]) {
  const received: string[] = []
  server = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', (data) => {
      received.push(data.toString('latin1'))
      for (const piece of pieces) socket.write(piece, 'latin1')
    })
  })
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  return { origin: `http://127.0.0.1:${port}`, received }
}

describe('a raw request', () => {
  test('writes the target byte for byte and adds only what is missing', async () => {
    const { origin, received } = await answering([
      'HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n',
    ])
    await rawRequest({ path: '/a/../%2e%2E//b', headers: { host: 'evil.example' } }, { origin })
    expect(received).toEqual([
      'GET /a/../%2e%2E//b HTTP/1.1\r\nhost: evil.example\r\nconnection: close\r\n\r\n',
    ])
  })

  test('counts the bytes of its body, not the characters', async () => {
    const { origin, received } = await answering(['HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n'])
    await rawRequest({ method: 'POST', path: '/', body: 'é' }, { origin })
    expect(received[0]).toContain('content-length: 2\r\n')
  })

  test('keeps repeated headers apart', async () => {
    const { origin } = await answering([
      'HTTP/1.1 307 Temporary Redirect\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\n',
      'Content-Length: 2\r\n\r\nhi and more',
    ])
    expect(await rawRequest({ path: '/' }, { origin })).toEqual({
      status: 307,
      headers: [
        ['Set-Cookie', 'a=1'],
        ['Set-Cookie', 'b=2'],
        ['Content-Length', '2'],
      ],
      body: 'hi',
    })
  })

  test('joins a chunked body', async () => {
    const { origin } = await answering([
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n',
      'A;x=1\r\n0123456789\r\n0\r\n\r\n',
    ])
    expect((await rawRequest({ path: '/' }, { origin })).body).toBe('abc0123456789')
  })

  test('waits for no body after HEAD', async () => {
    const { origin } = await answering(['HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n'])
    const response = await rawRequest({ method: 'HEAD', path: '/' }, { origin })
    expect(response).toMatchObject({ status: 200, body: '' })
  })

  test('gives up on a server that does not answer', async () => {
    const { origin } = await answering([])
    await expect(sendBytes('GET / HTTP/1.1\r\n\r\n', { origin, timeoutMs: 50 })).rejects.toThrow(
      'No answer in 50 ms',
    )
  })
})
