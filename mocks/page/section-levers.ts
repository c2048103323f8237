import type { MockState } from '../state/mock-state'
import { DEFAULT_SETTINGS } from '../state/settings'
import { type Html, html } from './html'
import { lever, section } from './parts'
import { isOutageOn, SHORT_LIFE_SECONDS } from './ui-actions'

export function leversSection(state: MockState): Html {
  const isOut = isOutageOn(state)
  const isShort = state.settings.accessTtlSeconds !== DEFAULT_SETTINGS.accessTtlSeconds
  return section({
    id: 'levers',
    title: 'Levers',
    note: 'Bend the state and watch the app. Each works at once, for everybody.',
    body: html`<ul class="levers">
      ${item(
        'Expire',
        `New access tokens live ${SHORT_LIFE_SECONDS} s, so that each rotates while you watch.`,
        lever(
          isShort
            ? { action: 'normal-life', label: 'Back to 15 min', tone: 'live' }
            : { action: 'short-life', label: `Live ${SHORT_LIFE_SECONDS} s` },
        ),
      )}
      ${item(
        'Outage',
        'Every route answers 503. Whoever is signed in stays signed in.',
        lever(
          isOut
            ? { action: 'outage-off', label: 'End the outage', tone: 'live' }
            : { action: 'outage-on', label: 'Start an outage', tone: 'danger' },
        ),
      )}
      ${item(
        'Revoke',
        'End every session of everybody. The app notices at its next call.',
        lever({ action: 'revoke', label: 'Revoke all', tone: 'danger' }),
      )}
      ${item(
        'Keys',
        'Sign with a new key. The old one stays published until the next change.',
        lever({ action: 'rotate-keys', label: 'Rotate keys' }),
      )}
      ${item(
        'Reset',
        'Seed accounts again; sessions, mails, faults and the log are gone.',
        lever({ action: 'reset', label: 'Reset', tone: 'danger' }),
      )}
    </ul>`,
  })
}

function item(title: string, note: string, control: Html): Html {
  return html`<li><div><h3>${title}</h3><p>${note}</p></div>${control}</li>`
}
