import { HttpResponse, http } from 'msw'
import { API_BASE_PATH } from '../../constants'
import type { MockState } from '../../state/mock-state'

const PATH = `${API_BASE_PATH}/auth-service/.well-known/jwks.json`

export const jwksHandlers = (state: MockState) => [
  // A plain JWK set (RFC 7517), not an envelope; needs no API key.
  http.get(`${state.origin}${PATH}`, ({ request }) =>
    HttpResponse.json(state.keys.jwks(), {
      headers: {
        'cache-control': 'public, max-age=300',
        'x-request-id': request.headers.get('x-request-id') ?? '',
      },
    }),
  ),
]
