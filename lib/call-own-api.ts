import 'server-only'
import { cookies } from 'next/headers'
import { z } from 'zod'
import { type CurrentUser, currentUserSchema } from './current-user'
import { withBasePath } from './sendora'
import { createSendoraServerClient, getAppOrigin, getClientConfig } from './sendora/server'

const timeoutMs = 10_000

export type OwnApiAnswer =
  | { kind: 'ok'; user: CurrentUser }
  | { kind: 'unauthorized' }
  | { kind: 'forbidden'; code: string; message: string; details: Readonly<Record<string, unknown>> }
  | { kind: 'failed'; status: number | null }

const errorSchema = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    details: z.record(z.string(), z.unknown()).default({}),
  }),
})

/** Calls a route of this app with the session's access token as a Bearer token, and classifies the response. */
export async function callOwnApi(path: `/api/${string}`): Promise<OwnApiAnswer> {
  const accessToken = await createSendoraServerClient(cookies()).getAccessToken()
  if (accessToken === null) return { kind: 'unauthorized' }
  try {
    const address = (await getAppOrigin()) + withBasePath(path, getClientConfig())
    const response = await fetch(address, {
      headers: { authorization: `Bearer ${accessToken}`, accept: 'application/json' },
      cache: 'no-store',
      signal: AbortSignal.timeout(timeoutMs),
    })
    return await judge(response)
  } catch {
    return { kind: 'failed', status: null }
  }
}

async function judge(response: Response): Promise<OwnApiAnswer> {
  if (response.status === 401) return { kind: 'unauthorized' }
  if (response.status === 403) {
    const { error } = errorSchema.parse(await response.json())
    return { kind: 'forbidden', ...error }
  }
  if (response.status !== 200) return { kind: 'failed', status: response.status }
  return { kind: 'ok', user: currentUserSchema.parse(await response.json()).user }
}
