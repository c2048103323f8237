import type { MockState } from '../state/mock-state'
import { DEFAULT_SETTINGS } from '../state/settings'
import { type Html, html } from './html'
import { controlButton, section } from './parts'
import { isOutageOn, SHORT_LIFE_SECONDS } from './ui-actions'

export function controlsSection(state: MockState): Html {
  const isOut = isOutageOn(state)
  const isShort = state.settings.accessTtlSeconds !== DEFAULT_SETTINGS.accessTtlSeconds
  return section({
    id: 'controls',
    title: 'Controls',
    note: 'Break the service and watch the app. Changes apply immediately, to all users.',
    body: html`<ul class="controls">
      ${item(
        'Expire',
        `New access tokens last ${SHORT_LIFE_SECONDS} seconds, so you can watch sessions refresh.`,
        controlButton(
          isShort
            ? { action: 'normal-life', label: 'Back to 15 minutes', tone: 'live' }
            : { action: 'short-life', label: `Use ${SHORT_LIFE_SECONDS} seconds` },
        ),
      )}
      ${item(
        'Outage',
        'Every route returns 503. Signed-in users stay signed in.',
        controlButton(
          isOut
            ? { action: 'outage-off', label: 'End the outage', tone: 'live' }
            : { action: 'outage-on', label: 'Start an outage', tone: 'danger' },
        ),
      )}
      ${item(
        'Revoke',
        'Ends all sessions of all users. The app finds out on its next call.',
        controlButton({ action: 'revoke', label: 'Revoke all', tone: 'danger' }),
      )}
      ${item(
        'Keys',
        'Signs with a new key. The old one stays published until the next rotation.',
        controlButton({ action: 'rotate-keys', label: 'Rotate keys' }),
      )}
      ${item(
        'Reset',
        'Restores the seed accounts and clears sessions, mail, faults, and the log.',
        controlButton({ action: 'reset', label: 'Reset', tone: 'danger' }),
      )}
    </ul>`,
  })
}

function item(title: string, note: string, control: Html): Html {
  return html`<li><div><h3>${title}</h3><p>${note}</p></div>${control}</li>`
}
