import { randomUUID } from 'node:crypto'
import type { Mfa } from './mfa'
import { normalizeEmail } from './normalize-email'
import type { PasswordHash } from './password-hash'

export type User = {
  id: string
  email: string | null
  name: string | null
  emailVerified: boolean
  isAnonymous: boolean
  signupMethod: string
  lastLoginMethod: string | null
  password: PasswordHash | null
  /** Only for seed accounts, whose password the page for people prints. */
  shownPassword: string | null
  /** Custom claims, merged flat into access tokens. */
  claims: Record<string, unknown>
  mfa: Mfa | null
  /** Refused until support steps in: `ACCOUNT_LOCKED` without a time. */
  isLocked: boolean
  createdAtMs: number
}

export type NewUser = Partial<Omit<User, 'createdAtMs'>> & { createdAtMs: number }

export type Users = {
  add(user: NewUser): User
  byId(id: string): User | undefined
  byEmail(email: string): User | undefined
  all(): User[]
}

export function createUsers(): Users {
  const byId = new Map<string, User>()
  const byEmail = new Map<string, User>()

  return {
    add: (given) => {
      const email = given.email ? normalizeEmail(given.email) : null
      const user: User = { ...BLANK, id: randomUUID(), ...given, email }
      byId.set(user.id, user)
      if (email) byEmail.set(email, user)
      return user
    },
    byId: (id) => byId.get(id),
    byEmail: (email) => byEmail.get(normalizeEmail(email)),
    all: () => [...byId.values()],
  }
}

const BLANK: Omit<User, 'id' | 'createdAtMs'> = {
  email: null,
  name: null,
  emailVerified: false,
  isAnonymous: false,
  signupMethod: 'password',
  lastLoginMethod: null,
  password: null,
  shownPassword: null,
  claims: {},
  mfa: null,
  isLocked: false,
}
