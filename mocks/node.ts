import { HttpResponse, http } from 'msw'
import { type SetupServer, setupServer } from 'msw/node'
import type { MockService } from './create-mock-service'

/**
 * Puts a mock service behind this process's own `fetch`, for unit tests. Faults and the request
 * log work as on a port. Listen with `onUnhandledRequest: 'error'`.
 */
export function createMockServer(service: MockService): SetupServer {
  return setupServer(
    http.all(`${service.state.origin}/*`, ({ request }) =>
      service.fetch(request).catch((error: unknown) => {
        if (request.signal.aborted) throw error
        return HttpResponse.error()
      }),
    ),
  )
}
