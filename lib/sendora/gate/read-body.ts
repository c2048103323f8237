import type { NextRequest } from 'next/server'
import { type BodyVerdict, judgeBody } from '../core/gate/body-rules'
import type { GateRequest, Refusal } from './read-request'

type Unread = Extract<BodyVerdict, { kind: 'unread' }>
type Judged = Exclude<BodyVerdict, Unread>

/** Judges the body of a request that writes: after everything that needs no reading. */
export async function readBody(readable: GateRequest): Promise<GateRequest | Refusal> {
  const { request, requestKind, path, isMachine, config } = readable
  if (isMachine) return readable
  const { method, headers } = request
  const limits = config.maxBodyBytes
  const declared = judgeBody({ method, path, requestKind, headers, limits })
  const verdict = declared.kind === 'unread' ? await judgeUnread(request, declared) : declared
  if (verdict.kind === 'good') return readable
  return { kind: 'refused', request, requestKind, reason: 'body', config, verdict }
}

/**
 * Reads a copy of the body: counts its bytes up to `mostBytes`, and parses what Next is about to parse. Next waits for the
 * whole body in any case before a page or handler sees it.
 */
async function judgeUnread(
  request: NextRequest,
  { format, declaredBytes, mostBytes }: Unread,
): Promise<Judged> {
  if (request.body === null) return { kind: 'good' }
  const tooLarge = { kind: 'too-large', mostBytes } as const
  const chunks = await readUpTo(request, mostBytes)
  if (chunks === null) return tooLarge
  const bytes = chunks.reduce((sum, { byteLength }) => sum + byteLength, 0)
  // Next has cut its copy, and would hand the same to the handler.
  if (declaredBytes !== null && bytes < declaredBytes) return tooLarge
  const isReadable =
    format === null ||
    (await isFormat(format, new Blob(chunks), request.headers.get('content-type')))
  return { kind: isReadable ? 'good' : 'malformed' }
}

/** `Uint8Array`, in the words of the TypeScript at hand: since 5.7 it's generic. */
type Chunk = NonNullable<Request['body']> extends ReadableStream<infer Bytes> ? Bytes : never

/** `null` if there is more. Stops with what has come when the visitor leaves: no end would ever arrive. */
async function readUpTo(request: NextRequest, mostBytes: number): Promise<Chunk[] | null> {
  // A copy: the app's own handler in the gate may read the body too.
  const reader = request.clone().body?.getReader()
  const chunks: Chunk[] = []
  const leave = () => void reader?.cancel()
  request.signal.addEventListener('abort', leave)
  // The visitor may have left while this file was loading.
  if (request.signal.aborted) leave()
  for (let bytes = 0; reader; ) {
    const { done, value } = await reader.read()
    if (done) break
    bytes += value.byteLength
    if (bytes > mostBytes) {
      leave()
      return null
    }
    chunks.push(value)
  }
  request.signal.removeEventListener('abort', leave)
  return chunks
}

async function isFormat(
  format: NonNullable<Unread['format']>,
  body: Blob,
  contentType: string | null,
): Promise<boolean> {
  try {
    if (format === 'action-text') return isJson(await body.text())
    const headers = { 'content-type': contentType ?? '' }
    const form = await new Response(body, { headers }).formData()
    // React sends an action's arguments as the field `0`.
    return format === 'form' || isJson(String(form.get('0') ?? ''))
  } catch {
    return false
  }
}

function isJson(text: string): boolean {
  return JSON.parse(text) !== undefined
}
