import type { ServiceResult } from '../sendora'

const headers = { 'cache-control': 'private, no-store' }

const failure = (status: number, code: string, message: string, more?: HeadersInit) =>
  Response.json({ error: { code, message } }, { status, headers: { ...headers, ...more } })

/** A route handler's response for a result of the service: the same meaning, without internal details. */
export function serviceResponse(result: ServiceResult<unknown>): Response {
  switch (result.kind) {
    case 'ok':
      return Response.json(result.data, { headers })
    case 'unauthorized':
      return failure(401, 'UNAUTHORIZED', 'The service rejected this session.')
    case 'forbidden':
      return Response.json(
        { error: { code: result.code, message: result.message, details: result.details } },
        { status: 403, headers },
      )
    case 'refused':
      return failure(502, 'SERVICE_REFUSED', 'The service couldn’t handle this request.')
    case 'limited':
      return failure(429, result.code, 'Too many requests. Try again later.', {
        'retry-after': `${result.retryAfterSeconds ?? 60}`,
      })
    case 'unavailable':
      return failure(503, 'SERVICE_UNAVAILABLE', 'The service couldn’t be reached.', {
        'retry-after': `${result.retryAfterSeconds ?? 5}`,
      })
  }
}
