import type { Person } from '../people'
import type { EventKind } from './event-kinds'
import { HOSTILE_PROPERTIES } from './hostile-properties'

type Chance = (salt: number) => number

const PATHS = ['/', '/pricing', '/projects', '/projects/atlas', '/settings', '/inbox', '/reports']
const SOURCES = ['direct', 'newsletter', 'search', 'docs', 'referral']
const METHODS = ['password', 'magic_link', 'passkey', 'google', 'email_otp']
const BROWSERS = ['Chrome 140', 'Firefox 144', 'Safari 26', 'Edge 140']
const CHANNELS = ['in_app', 'email', 'push']
const FORMATS = ['csv', 'pdf', 'xlsx']
/** Of a hundred events, how many carry hostile properties. */
const HOSTILE_PERCENT = 2

function pick<T>(items: readonly T[], chance: number): T {
  return items[Math.floor(chance * items.length)] as T
}

/** What an event says about itself. Some of them are hostile on purpose. */
export function eventProperties(type: EventKind, person: Person, chance: Chance): unknown {
  if (chance(9) * 100 < HOSTILE_PERCENT) return pick(HOSTILE_PROPERTIES, chance(8))()
  const browser = pick(BROWSERS, chance(0))
  switch (type) {
    case 'page.viewed':
      return { path: pick(PATHS, chance(1)), source: pick(SOURCES, chance(2)), browser }
    case 'user.signed_in':
    case 'user.signed_up':
      return { method: pick(METHODS, chance(1)), country: person.country, browser }
    case 'message.sent':
      return { channel: pick(CHANNELS, chance(1)), characters: 12 + Math.floor(chance(2) * 900) }
    case 'plan.upgraded':
      return { from: 'free', to: person.plan, seats: 1 + Math.floor(chance(1) * 12) }
    case 'report.exported':
      return { format: pick(FORMATS, chance(1)), rows: Math.floor(chance(2) * 20_000) }
    case 'project.created':
      return { company: person.company, template: chance(1) < 0.5 ? 'blank' : 'starter' }
    default:
      return { browser, city: person.city }
  }
}
