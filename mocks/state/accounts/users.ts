import { randomUUID } from 'node:crypto'
import type { Identity } from '../social/identity'
import type { Mfa } from './mfa'
import { normalizeEmail } from './normalize-email'
import type { Passkey } from './passkey'
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
  /** A second factor that has been handed out and not yet been confirmed. */
  pendingMfa: Mfa | null
  identities: Identity[]
  passkeys: Passkey[]
  /** Refused until support steps in: `ACCOUNT_LOCKED` without a time. */
  isLocked: boolean
  /** Deletion was asked for: from this moment on the account is gone. */
  purgeAtMs: number | null
  createdAtMs: number
}

type NewUser = Partial<Omit<User, 'createdAtMs'>> & { createdAtMs: number }

export type Users = {
  add(user: NewUser): User
  remove(id: string): void
  setEmail(user: User, email: string): void
  byId(id: string): User | undefined
  byEmail(email: string): User | undefined
  byIdentity(provider: string, subject: string): User | undefined
  byPasskey(credentialId: string): User | undefined
  all(): User[]
}

/** All accounts. One whose deletion has come due disappears when it is next looked at. */
export function createUsers(nowMs: () => number): Users {
  const users = new Map<string, User>()
  const idsByEmail = new Map<string, string>()

  const remove = (id: string) => {
    const email = users.get(id)?.email
    if (email) idsByEmail.delete(email)
    users.delete(id)
  }
  const byId = (id: string) => {
    const user = users.get(id)
    if (!user || user.purgeAtMs === null || user.purgeAtMs > nowMs()) return user
    remove(id)
    return undefined
  }
  const all = () => [...users.keys()].flatMap((id) => byId(id) ?? [])

  return {
    add: (given) => {
      const email = given.email ? normalizeEmail(given.email) : null
      const user: User = { ...blankUser(), ...given, email }
      users.set(user.id, user)
      if (email) idsByEmail.set(email, user.id)
      return user
    },
    remove,
    setEmail: (user, email) => {
      if (user.email) idsByEmail.delete(user.email)
      user.email = normalizeEmail(email)
      idsByEmail.set(user.email, user.id)
    },
    byId,
    byEmail: (email) => byId(idsByEmail.get(normalizeEmail(email)) ?? ''),
    byIdentity: (provider, subject) =>
      all().find(({ identities }) =>
        identities.some((one) => one.provider === provider && one.subject === subject),
      ),
    byPasskey: (credentialId) =>
      all().find(({ passkeys }) => passkeys.some((one) => one.credentialId === credentialId)),
    all,
  }
}

function blankUser(): Omit<User, 'createdAtMs'> {
  return {
    id: randomUUID(),
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
    pendingMfa: null,
    identities: [],
    passkeys: [],
    isLocked: false,
    purgeAtMs: null,
  }
}
