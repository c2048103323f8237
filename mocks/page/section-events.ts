import type { MockState } from '../state/mock-state'
import type { TrackedEvent } from '../state/tracked-events'
import { type Html, html } from './html'
import { section, table, time } from './parts'

export function eventsSection(state: MockState): Html {
  return section({
    id: 'events',
    title: 'Events',
    note: 'Events sent by the browser SDK, newest first.',
    body: table({
      head: ['Time', 'Event', 'User', 'Page'],
      rows: state.trackedEvents
        .newestFirst()
        .slice(0, 25)
        .map((event) => row(state, event)),
      empty: 'None yet. Pages send events only after the visitor consents.',
    }),
  })
}

function row(state: MockState, { atMs, eventType, who, pageUrl }: TrackedEvent): Html {
  return html`<tr>
    <td>${time(atMs)}</td>
    <td><code>${eventType}</code></td>
    <td>${state.users.byId(who)?.email ?? who}</td>
    <td>${pageUrl ?? ''}</td>
  </tr>`
}
