import { ServerResponse } from 'node:http'
import type { ServerRequest } from 'srvx'
import type { Outcome } from './outcome'

/**
 * Plays an outcome to a client over the net. srvx hands out Node's own response, which is enough
 * to break a connection for real; it finds it used up and sends nothing more.
 */
export async function settleOnSocket(outcome: Outcome, request: ServerRequest): Promise<Response> {
  if (outcome.kind === 'answer') return outcome.response

  const nodeResponse = request.runtime?.node?.res
  if (!(nodeResponse instanceof ServerResponse)) {
    throw new Error('MOCK_NOT_ON_NODE: faults on the socket need HTTP/1.1 on Node')
  }

  if (outcome.kind === 'hang') {
    await new Promise((resolve) => nodeResponse.once('close', resolve))
    return new Response(null)
  }
  if (outcome.kind === 'reset') {
    nodeResponse.socket?.destroy()
    return new Response(null)
  }

  const bytes = Buffer.from(await outcome.response.arrayBuffer())
  const headers = [...outcome.response.headers].flat()
  nodeResponse.writeHead(outcome.response.status, [
    ...headers,
    'content-length',
    String(bytes.byteLength),
  ])
  const half = bytes.subarray(0, Math.floor(bytes.byteLength / 2))
  await new Promise((resolve) => nodeResponse.write(half, resolve))
  nodeResponse.socket?.destroy()
  return new Response(null)
}
