import type { KeyObject } from 'node:crypto'
import { DEFAULT_APP_ORIGIN, DEFAULT_SEED, DEMO_PUBLIC_KEY } from '../constants'
import { type BusinessData, createBusinessData } from '../data/business-data'
import type { EventLogFacts } from '../data/events/event-log'
import { eventTypes } from '../data/events/event-types'
import { projectIdOf } from '../tokens/project-id'
import { createSigningKeys, type SigningKeys } from '../tokens/signing-keys'
import { createLockouts, type Lockouts } from './accounts/lockouts'
import { createMfa, unusedMfa } from './accounts/mfa'
import type { PasskeyChallenge } from './accounts/passkey'
import { addSeedUsers } from './accounts/seed-users'
import { createUsers, type Users } from './accounts/users'
import type { AnsweredKeys } from './answered-keys'
import { type AuditTrail, createAuditTrail } from './audit-trail'
import { createDismissedChecklists, type DismissedChecklists } from './dismissed-checklists'
import { createFamilies, type Families } from './families'
import { createFaults, type Faults } from './faults'
import { createInvitations, type Invitations } from './invitations'
import { createEmailCodes, type EmailCodes } from './mail/email-codes'
import { createMailbox, type Mailbox } from './mail/mailbox'
import { createOneTimeTokens, type OneTimeTokens } from './one-time-tokens'
import { type Audiences, createAudiences } from './people/audiences'
import { createDirectory, type Directory } from './people/directory'
import { createJobs, type Jobs } from './people/jobs'
import { createBulkItem } from './people/run-bulk-item'
import { createRateLimits, type RateLimits } from './rate-limits'
import { createRefreshTokens, type RefreshTokens } from './refresh-tokens'
import { createRequestLog, type RequestLog } from './request-log'
import { DEFAULT_SETTINGS, type Settings } from './settings'
import { createSingleUse, type SingleUse } from './single-use'
import type { IdpGrant } from './social/idp-grant'
import type { OidcStart } from './social/oidc-start'
import { createTrackedEvents, type TrackedEvents } from './tracked-events'

export type MockOptions = {
  /** The machine's clock in milliseconds; the service's clock adds `clockOffsetSeconds`. */
  nowMs?: () => number
  /** Seed of the business data. The same seed and day give the same figures. */
  seed?: number
  /** The origin under which the app calls the service; the `iss` of access tokens. */
  origin?: string
  /** The publishable key of the demo project; decides the `aud` of sessions made by control calls. */
  publicKey?: string
  /** Where the app runs, with its base path: links in mails lead there. Asked for every mail. */
  appUrl?: () => string
  /** Takes one line about each unknown route or failure. */
  log?: (line: string) => void
  /** A ready RSA private key, which saves tests the making of one. */
  signingKey?: KeyObject
}

type Stores = SessionStores & PeopleStores & { users: Users }

type PeopleStores = {
  audiences: Audiences
  directory: Directory
  jobs: Jobs
  auditTrail: AuditTrail
  answeredKeys: AnsweredKeys
}

type SessionStores = {
  families: Families
  refreshTokens: RefreshTokens
  oneTimeTokens: OneTimeTokens
  emailCodes: EmailCodes
  mailbox: Mailbox
  faults: Faults
  requestLog: RequestLog
  rateLimits: RateLimits
  lockouts: Lockouts
  invitations: Invitations
  trackedEvents: TrackedEvents
  dismissedChecklists: DismissedChecklists
  passkeyChallenges: SingleUse<PasskeyChallenge>
  idpCodes: SingleUse<IdpGrant>
  oidcStarts: SingleUse<OidcStart>
}

/** Everything that the service knows. Nothing is kept outside it, so several can run side by side. */
export type MockState = Stores & {
  readonly origin: string
  readonly projectId: string
  readonly settings: Settings
  readonly keys: SigningKeys
  /** Of the mock identity provider: its ID tokens are never taken for access tokens. */
  readonly idpKeys: SigningKeys
  readonly business: BusinessData
  /** What has happened up to now, generated and recorded. */
  eventLog(): EventLogFacts
  eventTypes(): ReturnType<typeof eventTypes>
  appUrl(): string
  nowMs(): number
  nowSeconds(): number
  log(line: string): void
  /** Back to the seed state. Signing keys stay, as clients may have cached them. */
  reset(): void
}

export function createMockState(options: MockOptions = {}): MockState {
  const { nowMs: machineMs = Date.now, seed = DEFAULT_SEED, publicKey = DEMO_PUBLIC_KEY } = options
  const settings: Settings = { ...DEFAULT_SETTINGS }
  const nowMs = () => machineMs() + settings.clockOffsetSeconds * 1000

  // Made once: a secret put into an authenticator survives a reset.
  const { mfa: seedMfa } = createMfa()
  const business = createBusinessData({ seed, nowMs })
  const createStores = () => {
    const users = createUsers(nowMs)
    addSeedUsers(users, { nowMs: nowMs(), mfa: unusedMfa(seedMfa) })
    const stores = createSessionStores(settings, nowMs)
    return { users, ...stores, ...createPeopleStores({ ...stores, users, business, nowMs }) }
  }

  const state: MockState = {
    ...createStores(),
    origin: options.origin ?? 'http://localhost:4010',
    projectId: projectIdOf(publicKey),
    settings,
    keys: createSigningKeys(options.signingKey),
    idpKeys: createSigningKeys(),
    business,
    eventLog: () => {
      const people = state.business.people()
      return {
        seed,
        nowMs: nowMs(),
        people,
        tracked: state.trackedEvents.newestFirst(),
        nameOf: (userId) => {
          const found = people.find(({ id }) => id === userId)
          return found ? { id: found.id, name: found.name, email: found.email } : null
        },
      }
    },
    eventTypes: () =>
      eventTypes({ seed, nowMs: nowMs(), tracked: state.trackedEvents.newestFirst() }),
    appUrl: options.appUrl ?? (() => DEFAULT_APP_ORIGIN),
    nowMs,
    nowSeconds: () => Math.floor(nowMs() / 1000),
    log: options.log ?? (() => {}),
    reset: () => {
      Object.assign(settings, DEFAULT_SETTINGS)
      Object.assign(state, createStores())
    },
  }
  return state
}

function createSessionStores(settings: Settings, nowMs: () => number): SessionStores {
  const families = createFamilies(nowMs)
  return {
    families,
    refreshTokens: createRefreshTokens({ families, settings, nowMs }),
    oneTimeTokens: createOneTimeTokens(nowMs),
    emailCodes: createEmailCodes(nowMs),
    mailbox: createMailbox(nowMs),
    faults: createFaults(),
    requestLog: createRequestLog(),
    rateLimits: createRateLimits(nowMs),
    lockouts: createLockouts(nowMs),
    invitations: createInvitations(nowMs),
    trackedEvents: createTrackedEvents(nowMs),
    dismissedChecklists: createDismissedChecklists(nowMs),
    passkeyChallenges: createSingleUse(nowMs),
    idpCodes: createSingleUse(nowMs),
    oidcStarts: createSingleUse(nowMs),
  }
}

type PeopleFacts = { users: Users; faults: Faults; business: BusinessData; nowMs: () => number }

function createPeopleStores({ users, faults, business, nowMs }: PeopleFacts): PeopleStores {
  const audiences = createAudiences(nowMs)
  const directory = createDirectory({ seeds: business.people, audiences, nowMs })
  const run = createBulkItem({ users, directory, audiences, faults, nowMs })
  return {
    audiences,
    directory,
    jobs: createJobs({ nowMs, run }),
    auditTrail: createAuditTrail(nowMs),
    answeredKeys: new Map(),
  }
}
