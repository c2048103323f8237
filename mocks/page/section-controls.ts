import { DEFAULT_SETTINGS } from '../state/settings'
import type { World } from '../state/world'
import { type Html, html } from './html'
import { controlButton, section } from './parts'
import { isOutageOn, SHORT_LIFE_SECONDS } from './ui-actions'

export function controlsSection(world: World): Html {
  const isOut = isOutageOn(world)
  const isShort = world.settings.accessTtlSeconds !== DEFAULT_SETTINGS.accessTtlSeconds
  return section({
    id: 'controls',
    title: 'Controls',
    note: 'Bend the world and watch the app. Each works at once, for everybody.',
    body: html`<ul class="controls">
      ${item(
        'Expire',
        `New access tokens live ${SHORT_LIFE_SECONDS} s, so that each rotates while you watch.`,
        controlButton(
          isShort
            ? { action: 'normal-life', label: 'Back to 15 min', tone: 'live' }
            : { action: 'short-life', label: `Live ${SHORT_LIFE_SECONDS} s` },
        ),
      )}
      ${item(
        'Outage',
        'Every route answers 503. Whoever is signed in stays signed in.',
        controlButton(
          isOut
            ? { action: 'outage-off', label: 'End the outage', tone: 'live' }
            : { action: 'outage-on', label: 'Start an outage', tone: 'danger' },
        ),
      )}
      ${item(
        'Revoke',
        'End every session of everybody. The app notices at its next call.',
        controlButton({ action: 'revoke', label: 'Revoke all', tone: 'danger' }),
      )}
      ${item(
        'Keys',
        'Sign with a new key. The old one stays published until the next change.',
        controlButton({ action: 'rotate-keys', label: 'Rotate keys' }),
      )}
      ${item(
        'Reset',
        'Seed accounts again; sessions, mails, faults and the log are gone.',
        controlButton({ action: 'reset', label: 'Reset', tone: 'danger' }),
      )}
    </ul>`,
  })
}

function item(title: string, note: string, control: Html): Html {
  return html`<li><div><h3>${title}</h3><p>${note}</p></div>${control}</li>`
}
