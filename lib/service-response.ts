import type { ServiceResult } from './sendora'

const headers = { 'cache-control': 'private, no-store' }

const failure = (status: number, code: string, message: string, more?: HeadersInit) =>
  Response.json({ error: { code, message } }, { status, headers: { ...headers, ...more } })

/** The answer of a route handler for a result of the service: same meaning, no inner detail. */
export function serviceResponse(result: ServiceResult<unknown>): Response {
  switch (result.kind) {
    case 'ok':
      return Response.json(result.data, { headers })
    case 'unauthorized':
      return failure(401, 'UNAUTHORIZED', 'The service refused this session.')
    case 'forbidden':
      return Response.json(
        { error: { code: result.code, message: result.message, details: result.details } },
        { status: 403, headers },
      )
    case 'refused':
      return failure(502, 'SERVICE_REFUSED', 'The service could not answer this.')
    case 'limited':
      return failure(429, result.code, 'Too much at once. Try again later.', {
        'retry-after': `${result.retryAfterSeconds ?? 60}`,
      })
    case 'unavailable':
      return failure(503, 'SERVICE_UNAVAILABLE', 'The service could not be reached.', {
        'retry-after': `${result.retryAfterSeconds ?? 5}`,
      })
  }
}
