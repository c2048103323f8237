import { BODY_LIMIT_BYTES } from '../../constants'

export type BodyOutcome = { kind: 'read'; bytes: Uint8Array } | { kind: 'too-large' }

/** Reads at most 64 KB and stops there, whatever the request says about its length. */
export async function readBody(request: Request): Promise<BodyOutcome> {
  if (Number(request.headers.get('content-length')) > BODY_LIMIT_BYTES) return { kind: 'too-large' }
  if (!request.body) return { kind: 'read', bytes: new Uint8Array() }

  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body) {
    size += chunk.byteLength
    if (size > BODY_LIMIT_BYTES) return { kind: 'too-large' }
    chunks.push(chunk)
  }
  return { kind: 'read', bytes: Buffer.concat(chunks) }
}
