import { DEFAULT_SETTINGS } from '../state/settings'
import type { World } from '../state/world'

export const SHORT_LIFE_SECONDS = 20

type Fields = ReadonlyMap<string, string>
type UiAction = (world: World, fields: Fields) => void

const OUTAGE_PATH = '/'
const OUTAGE_STATUS = 503

/** What the page's buttons do, by the name in their form's address. */
export const UI_ACTIONS: Readonly<Record<string, UiAction>> = {
  'short-life': (world) => {
    world.settings.accessTtlSeconds = SHORT_LIFE_SECONDS
  },
  'normal-life': (world) => {
    world.settings.accessTtlSeconds = DEFAULT_SETTINGS.accessTtlSeconds
  },
  'outage-on': (world) => {
    world.faults.add({ path: OUTAGE_PATH, status: OUTAGE_STATUS, headers: { 'retry-after': '5' } })
  },
  'outage-off': (world) => {
    for (const { id } of outages(world)) world.faults.remove({ id })
  },
  'rotate-keys': (world) => {
    world.keys.rotate()
  },
  reset: (world) => {
    world.reset()
  },
  revoke: (world, fields) => {
    const familyId = fields.get('familyId')
    const userId = fields.get('userId')
    if (familyId) world.families.revoke(familyId, 'revoked')
    else if (userId) world.families.revokeUser(userId, 'revoked')
    else for (const { id } of world.families.all()) world.families.revoke(id, 'revoked')
  },
}

export function isOutageOn(world: World): boolean {
  return outages(world).length > 0
}

function outages(world: World) {
  return world.faults
    .list()
    .filter(
      ({ path, status, email }) =>
        path === OUTAGE_PATH && status === OUTAGE_STATUS && email === undefined,
    )
}
