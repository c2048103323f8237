export type HttpReply =
  | { kind: 'answered'; status: number; body: unknown; retryAfterSeconds: number | null }
  /** No complete answer: network, timeout, size. */
  | { kind: 'unreachable'; cause: unknown }

export type FetchLimits = { fetch: typeof fetch; timeoutMs: number; maxBytes: number }

/** One call: no redirects, no cache, bounded in time and size, body included. Never throws. */
export async function fetchJson(
  url: string,
  init: RequestInit,
  limits: FetchLimits,
): Promise<HttpReply> {
  const controller = new AbortController()
  const timeout = new DOMException(`No answer within ${limits.timeoutMs} ms`, 'TimeoutError')
  const timer = setTimeout(() => controller.abort(timeout), limits.timeoutMs)
  try {
    const rules = { redirect: 'manual', cache: 'no-store', signal: controller.signal } as const
    const response = await limits.fetch(url, { ...init, ...rules })
    const text = await readText(response, limits.maxBytes)
    return {
      kind: 'answered',
      status: response.status,
      body: parseJson(response, text),
      retryAfterSeconds: retryAfterSeconds(response.headers.get('retry-after')),
    }
  } catch (cause) {
    return { kind: 'unreachable', cause }
  } finally {
    clearTimeout(timer)
  }
}

async function readText(response: Response, maxBytes: number): Promise<string> {
  if (response.body === null) return ''
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength
    if (size > maxBytes) {
      await reader.cancel()
      throw new RangeError(`The answer is larger than ${maxBytes} bytes`)
    }
    text += decoder.decode(part.value, { stream: true })
  }
  return text + decoder.decode()
}

/** `undefined` unless it's JSON: a gateway's page must not pass for the service's answer. */
function parseJson(response: Response, text: string): unknown {
  const type = response.headers.get('content-type') ?? ''
  if (!/^application\/([\w.-]+\+)?json[\t ]*(;|$)/i.test(type)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Seconds from `Retry-After` (RFC 9110, 10.2.3), at most 60; `null` when absent or unreadable. */
export function retryAfterSeconds(header: string | null, nowMs = Date.now()): number | null {
  if (header === null) return null
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - nowMs) / 1000
  return Number.isNaN(seconds) ? null : Math.min(60, Math.max(1, Math.ceil(seconds)))
}
