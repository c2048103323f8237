import type { MockState } from '../state/mock-state'
import type { LoggedRequest } from '../state/request-log'
import { type Html, html } from './html'
import { section, table, time } from './parts'

export function requestsSection(state: MockState): Html {
  const requests = state.requestLog.list().slice(-60).reverse()
  return section({
    id: 'requests',
    title: 'Requests',
    note: 'Requests from the app, newest first. Paths are relative to /api/v1.',
    body: table({
      head: ['Time', 'Route', 'User', 'Status'],
      rows: requests.map((request) => row(state, request)),
      empty: 'No requests yet. Open the app and sign in.',
    }),
  })
}

function row(state: MockState, { at, method, path, status, userId }: LoggedRequest): Html {
  const who = userId ? (state.users.byId(userId)?.email ?? null) : null
  const tone = status === null || status >= 500 ? 'danger' : status >= 400 ? 'caution' : ''
  return html`<tr>
    <td>${time(at)}</td>
    <td><code>${method} ${path}</code></td>
    <td>${who ?? html`<span class="quiet">none</span>`}</td>
    <td class="number ${tone}">${status ?? 'no response'}</td>
  </tr>`
}
