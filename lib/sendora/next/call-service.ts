import { cookies } from 'next/headers'
import type { SendoraConfig } from '../core/config/options'
import { callApi } from '../service/call-api'
import { readAnswer } from '../service/envelope'
import { guardedRead } from '../service/guarded-read'
import { configuration } from './configuration'
import { createSendoraServerClient } from './server-client'
import type { ServiceResult } from './service-result'
import { serviceResult } from './service-result'

export type ServiceCall<T> = {
  /** @default 'GET' */
  method?: string
  /** Sent as JSON. */
  body?: unknown
  /** Checks and shapes the answer's data, for example a zod schema's `parse`. Throwing counts as unreadable. */
  parse: (data: unknown) => T
}

/** Calls the service on behalf of whoever is signed in. */
export type CallService = <T>(path: string, call: ServiceCall<T>) => Promise<ServiceResult<T>>

/** Longest answer of a data route, bytes. */
const maxBytes = 1_048_576

/**
 * Calls the service with this request's access token.
 *
 * @param path below `/api/v1`, with a leading slash; encode what you put into it
 */
export const callService: CallService = async (path, call) => {
  const token = await createSendoraServerClient(cookies()).getAccessToken()
  return serviceCaller(configuration(), token)(path, call)
}

/** The same for a token at hand. */
export function serviceCaller(config: SendoraConfig, accessToken: string | null): CallService {
  return async (path, { parse, method = 'GET', body }) => {
    if (accessToken === null) return { kind: 'unauthorized' }
    const call = { path, bearer: accessToken, maxBytes }
    // What may change something is always sent: whether it was judged is for the service to say.
    const isRead = method === 'GET' && body === undefined
    const reply = await (isRead
      ? guardedRead(config, call)
      : callApi(config, { ...call, method, body }))
    return serviceResult(readAnswer(reply), parse)
  }
}
