import { currentTotpCode, isCurrentCodeUsed } from '../state/accounts/mfa'
import type { User } from '../state/accounts/users'
import type { MockState } from '../state/mock-state'
import { type Html, html } from './html'
import { controlButton, section, table } from './parts'

const SHOWN = 40

export function accountsSection(state: MockState): Html {
  const users = state.users.all()
  const shown = [...users.filter(isSeed), ...users.filter((user) => !isSeed(user)).slice(-SHOWN)]
  return section({
    id: 'accounts',
    title: 'Accounts',
    note: `${users.length} accounts. Seed accounts return after a reset.`,
    body: table({
      head: ['Email', 'Password', 'Role', 'Methods', 'Two-step', 'Sessions', ''],
      rows: shown.map((user) => row(state, user)),
      empty: 'No accounts.',
    }),
  })
}

const isSeed = (user: User) => user.shownPassword !== null

function row(state: MockState, user: User): Html {
  const live = state.families.ofUser(user.id).filter(({ revokedAtMs }) => revokedAtMs === null)
  const revoke = controlButton({
    action: 'revoke',
    label: 'Revoke all',
    fields: { userId: user.id },
    tone: 'danger',
  })
  return html`<tr>
    <td><strong>${user.email ?? (user.isAnonymous ? 'guest' : user.id)}</strong>${accountState(user)}</td>
    <td><code>${user.shownPassword ?? 'hidden'}</code></td>
    <td>${typeof user.claims.role === 'string' ? user.claims.role : 'none'}</td>
    <td>${signInMethods(user)}</td>
    <td>${secondFactor(state, user)}</td>
    <td class="number">${live.length}</td>
    <td class="end">${live.length > 0 ? revoke : null}</td>
  </tr>`
}

function accountState(user: User): Html | null {
  if (user.isLocked) return html` <em>locked</em>`
  return user.purgeAtMs === null ? null : html` <em>being deleted</em>`
}

function signInMethods({ password, passkeys, identities }: User): Html {
  const methods = [
    ...(password ? ['password'] : []),
    ...(passkeys.length > 0 ? [`${passkeys.length} ${plural(passkeys.length, 'passkey')}`] : []),
    ...(identities.length > 0 ? [identities.map(({ provider }) => provider).join(', ')] : []),
  ]
  return methods.length > 0 ? html`${methods.join(' · ')}` : html`<span class="quiet">none</span>`
}

const plural = (count: number, word: string) => (count === 1 ? word : `${word}s`)

function secondFactor(state: MockState, { mfa }: User): Html {
  if (!mfa) return html`<span class="quiet">off</span>`
  const left = 30 - (state.nowSeconds() % 30)
  const isUsed = isCurrentCodeUsed(mfa, state.nowMs())
  return html`<code class="${isUsed ? 'quiet' : 'live'}">${currentTotpCode(mfa, state.nowMs())}</code>
    <span class="quiet">${isUsed ? `used, next in ${left} s` : `${left} s left`}</span><br><code class="quiet">${mfa.secret}</code>`
}
