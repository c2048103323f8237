import { createHash } from 'node:crypto'
import type { Mfa } from './mfa'
import { hashPassword } from './password-hash'
import type { Users } from './users'

const SEED_PASSWORD = 'correct horse battery staple'

const ORG = { id: 'org_orbit', name: 'Orbit Works' }

const SEEDS = [
  {
    email: 'ada@example.com',
    name: 'Ada Almeida',
    claims: {
      role: 'admin',
      permissions: ['people:read', 'people:write', 'analytics:read', 'audit:read'],
      org: ORG,
    },
  },
  {
    email: 'grace@example.com',
    name: 'Grace Lindqvist',
    claims: { role: 'member', permissions: ['people:read', 'analytics:read'], org: ORG },
  },
  {
    email: 'mfa@example.com',
    name: 'Mira Fanning',
    claims: { role: 'member', permissions: ['people:read', 'analytics:read'], org: ORG },
    hasMfa: true,
  },
  {
    email: 'locked@example.com',
    name: 'Lorenz Keller',
    claims: { role: 'member', permissions: [], org: ORG },
    isLocked: true,
  },
]

export const SEED_EMAILS = SEEDS.map(({ email }) => email)

const DAY_MS = 86_400_000

export type SeedFacts = { nowMs: number; mfa: Mfa }

/** The accounts that the demo prints. Their ids are the same on every start. */
export function addSeedUsers(users: Users, { nowMs, mfa }: SeedFacts): void {
  const password = hashPassword(SEED_PASSWORD)
  for (const { email, name, claims, isLocked = false, hasMfa = false } of SEEDS) {
    users.add({
      id: seedId(email),
      email,
      name,
      claims,
      isLocked,
      password,
      shownPassword: SEED_PASSWORD,
      emailVerified: true,
      mfa: hasMfa ? mfa : null,
      createdAtMs: nowMs - 200 * DAY_MS,
    })
  }
}

/** A UUID of version 8 (RFC 9562, section 5.8): free bits, filled from the address. */
function seedId(email: string): string {
  const hex = createHash('sha256').update(email).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
