import type { TrackedEvent } from '../state/tracked-events'
import type { World } from '../state/world'
import { type Html, html } from './html'
import { section, table, time } from './parts'

export function eventsSection(world: World): Html {
  return section({
    id: 'events',
    title: 'Events',
    note: 'Events sent by the browser SDK, newest first.',
    body: table({
      head: ['Time', 'Event', 'User', 'Page'],
      rows: world.trackedEvents
        .newestFirst()
        .slice(0, 25)
        .map((event) => row(world, event)),
      empty: 'None yet. Pages send events only after the visitor consents.',
    }),
  })
}

function row(world: World, { atMs, eventType, who, pageUrl }: TrackedEvent): Html {
  return html`<tr>
    <td>${time(atMs)}</td>
    <td><code>${eventType}</code></td>
    <td>${world.users.byId(who)?.email ?? who}</td>
    <td>${pageUrl ?? ''}</td>
  </tr>`
}
