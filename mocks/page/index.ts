import { randomBytes } from 'node:crypto'
import { type HttpHandler, HttpResponse, http } from 'msw'
import type { MockState } from '../state/mock-state'
import { renderPage } from './render-page'
import { UI_ACTIONS } from './ui-actions'

/** The page at the root and the buttons on it. */
export const pageHandlers = (state: MockState): HttpHandler[] => [
  http.get(`${state.origin}/`, ({ request }) => {
    const nonce = randomBytes(16).toString('base64url')
    const isLive = new URL(request.url).searchParams.has('live')
    return HttpResponse.html(renderPage(state, { nonce, isLive }), {
      headers: { 'cache-control': 'no-store', 'content-security-policy': contentPolicy(nonce) },
    })
  }),

  http.post(`${state.origin}/__mock/ui/:action`, async ({ request, params }) => {
    const name = String(params.action)
    const action = Object.hasOwn(UI_ACTIONS, name) ? UI_ACTIONS[name] : undefined
    if (!action) return new HttpResponse('No such button.', { status: 404 })
    action(state, new Map(new URLSearchParams(await request.text())))
    return new HttpResponse(null, { status: 303, headers: { location: '/' } })
  }),
]

function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    'img-src data:',
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
