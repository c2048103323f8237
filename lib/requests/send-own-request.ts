import 'server-only'
import { cookies } from 'next/headers'
import { withBasePath } from '../sendora'
import { createSendoraServerClient, getAppOrigin, getClientConfig } from '../sendora/server'
import type { OwnRequest } from './own-request'

const timeoutMs = 10_000
const shownCharacters = 16_384

/** Headers that say something about an answer. `Set-Cookie` is never among them. */
const shownHeaders = [
  'content-type',
  'content-length',
  'allow',
  'cache-control',
  'content-security-policy',
  'location',
  'retry-after',
  'vary',
  'x-request-id',
]

/** What came back. Nothing of it is hidden from the user but cookies. */
export type OwnAnswer =
  | {
      kind: 'answered'
      status: number
      durationMs: number
      headers: readonly (readonly [name: string, value: string])[]
      /** JSON is indented. */
      body: string
      isCut: boolean
    }
  /** No answer within ten seconds, or no connection. */
  | { kind: 'unanswered' }
  /** The session has no token to send. */
  | { kind: 'no-token' }

/** Calls a route of this app with the session's access token as a Bearer token. The token never leaves the server. */
export async function sendOwnRequest({ method, path, body }: OwnRequest): Promise<OwnAnswer> {
  const accessToken = await createSendoraServerClient(cookies()).getAccessToken()
  if (accessToken === null) return { kind: 'no-token' }
  const address = (await getAppOrigin()) + withBasePath(path, getClientConfig())
  const startMs = performance.now()
  try {
    const response = await fetch(address, {
      method,
      headers: {
        authorization: `Bearer ${accessToken}`,
        accept: 'application/json',
        ...(body !== null && { 'content-type': 'application/json' }),
      },
      ...(body !== null && { body }),
      cache: 'no-store',
      // An answer that leads elsewhere is shown, not followed: the token belongs to this app alone.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    })
    const text = indented(await response.text())
    return {
      kind: 'answered',
      status: response.status,
      durationMs: Math.round(performance.now() - startMs),
      headers: shownHeaders.flatMap((name) => {
        const value = response.headers.get(name)
        return value === null ? [] : [[name, value] as const]
      }),
      body: text.slice(0, shownCharacters),
      isCut: text.length > shownCharacters,
    }
  } catch {
    return { kind: 'unanswered' }
  }
}

function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
