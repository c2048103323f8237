import type { MockState } from '../state/mock-state'
import { DEFAULT_SETTINGS } from '../state/settings'

export const SHORT_LIFE_SECONDS = 20

type Fields = ReadonlyMap<string, string>
type UiAction = (state: MockState, fields: Fields) => void

const OUTAGE_PATH = '/'
const OUTAGE_STATUS = 503

/** What the page's buttons do, by the name in their form's address. */
export const UI_ACTIONS: Readonly<Record<string, UiAction>> = {
  'short-life': (state) => {
    state.settings.accessTtlSeconds = SHORT_LIFE_SECONDS
  },
  'normal-life': (state) => {
    state.settings.accessTtlSeconds = DEFAULT_SETTINGS.accessTtlSeconds
  },
  'outage-on': (state) => {
    state.faults.add({ path: OUTAGE_PATH, status: OUTAGE_STATUS, headers: { 'retry-after': '5' } })
  },
  'outage-off': (state) => {
    for (const { id } of outages(state)) state.faults.remove({ id })
  },
  'rotate-keys': (state) => {
    state.keys.rotate()
  },
  reset: (state) => {
    state.reset()
  },
  revoke: (state, fields) => {
    const familyId = fields.get('familyId')
    const userId = fields.get('userId')
    if (familyId) state.families.revoke(familyId, 'revoked')
    else if (userId) state.families.revokeUser(userId, 'revoked')
    else for (const { id } of state.families.all()) state.families.revoke(id, 'revoked')
  },
}

export function isOutageOn(state: MockState): boolean {
  return outages(state).length > 0
}

function outages(state: MockState) {
  return state.faults
    .list()
    .filter(
      ({ path, status, email }) =>
        path === OUTAGE_PATH && status === OUTAGE_STATUS && email === undefined,
    )
}
