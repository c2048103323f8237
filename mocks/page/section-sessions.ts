import type { Family, RevokedReason } from '../state/families'
import type { MockState } from '../state/mock-state'
import { type Html, html } from './html'
import { controlButton, section, table, time } from './parts'

const REASONS: Record<RevokedReason, string> = {
  signed_out: 'signed out',
  reuse_detected: 'reuse detected',
  revoked: 'revoked',
  password_reset: 'password reset',
  password_changed: 'password changed',
  account_deleted: 'account deleted',
  guest_retired: 'guest retired',
  upgraded: 'guest upgraded',
}

export function sessionsSection(state: MockState): Html {
  const families = state.families.all().slice(-25).reverse()
  return section({
    id: 'sessions',
    title: 'Sessions',
    note: 'Each session is a family of refresh tokens. A replay is a used token presented again.',
    body: table({
      head: ['Started', 'User', 'Rotations', 'Replays', 'State', ''],
      rows: families.map((family) => row(state, family)),
      empty: 'No sign-ins yet.',
    }),
  })
}

function row(state: MockState, family: Family): Html {
  const isLive = family.revokedReason === null
  const revoke = controlButton({
    action: 'revoke',
    label: 'Revoke',
    fields: { familyId: family.id },
  })
  const ending = family.revokedReason
    ? html`<span class="${family.revokedReason === 'reuse_detected' ? 'danger' : 'quiet'}">
        ${REASONS[family.revokedReason]}</span>`
    : html`<span class="live">live</span>`
  return html`<tr>
    <td>${time(family.createdAtMs)}</td>
    <td>${state.users.byId(family.userId)?.email ?? null}
      <code class="quiet">${family.id.slice(0, 8)}</code></td>
    <td class="number">${family.rotations}</td>
    <td class="number ${family.replays > 0 ? 'danger' : ''}">${family.replays}</td>
    <td>${ending}</td>
    <td class="end">${isLive ? revoke : null}</td>
  </tr>`
}
