import type { Outcome } from './outcome'

/** Plays an outcome to a caller in the same process, as `fetch` would show it to one over the net. */
export async function settleInProcess(outcome: Outcome, request: Request): Promise<Response> {
  switch (outcome.kind) {
    case 'answer':
      return outcome.response
    case 'truncate':
      return truncated(outcome.response)
    case 'reset':
      throw new TypeError('fetch failed', { cause: connectionError('ECONNRESET') })
    case 'hang':
      return untilAborted(request)
  }
}

async function truncated(response: Response): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  const headers = new Headers(response.headers)
  headers.set('content-length', String(bytes.byteLength))
  const chunks = [bytes.slice(0, Math.floor(bytes.byteLength / 2))]
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const chunk = chunks.pop()
      if (chunk) controller.enqueue(chunk)
      else controller.error(new TypeError('terminated', { cause: connectionError('ECONNRESET') }))
    },
  })
  return new Response(body, { status: response.status, headers })
}

/** Over a network, the socket keeps a request alive. Here nothing else does, and a collected one never learns that it ended. */
const hanging = new Set<Request>()

function untilAborted(request: Request): Promise<never> {
  const { signal } = request
  hanging.add(request)
  return new Promise<never>((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  }).finally(() => hanging.delete(request))
}

function connectionError(code: string): Error {
  return Object.assign(new Error('socket hang up'), { code })
}
