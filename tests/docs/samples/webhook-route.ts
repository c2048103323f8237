// app/webhooks/orders/route.ts
import { createHmac, timingSafeEqual } from 'node:crypto'

const longestBody = 1_000_000
const oldestSeconds = 300

export async function POST(request: Request): Promise<Response> {
  if (Number(request.headers.get('content-length')) > longestBody) return answer(413)
  // The bytes as they were sent: a body that was parsed and serialized again has another signature.
  const body = Buffer.from(await request.arrayBuffer())
  const sentAt = request.headers.get('x-signature-time') ?? ''
  if (!isFresh(sentAt) || !isSigned(body, sentAt, request.headers.get('x-signature') ?? '')) {
    return answer(401)
  }
  const { order } = JSON.parse(body.toString('utf8')) as { order: number }
  return Response.json({ received: order })
}

/** An old message may be a replay. */
function isFresh(sentAt: string): boolean {
  return /^\d{10}$/.test(sentAt) && Math.abs(Date.now() / 1000 - Number(sentAt)) < oldestSeconds
}

/** HMAC-SHA-256 of time and body, in hexadecimal, compared in constant time. */
function isSigned(body: Buffer, sentAt: string, signature: string): boolean {
  const secret = process.env.WEBHOOK_SECRET
  if (!secret) throw new Error('Set WEBHOOK_SECRET, the key that the sender signs with.')
  const expected = createHmac('sha256', secret).update(`${sentAt}.`).update(body).digest()
  const given = Buffer.from(signature, 'hex')
  return given.length === expected.length && timingSafeEqual(given, expected)
}

const answer = (status: number) => new Response(null, { status })
