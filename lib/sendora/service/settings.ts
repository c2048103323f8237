import type { LoadSentences } from '../core/errors/sentences'
import type {
  LimitedKind,
  OnSendoraEvent,
  RequestId,
  SendoraEvent,
  SignInKind,
} from '../core/events'
import type { SharedStore } from '../core/refresh-outcome'
import type { Session } from '../core/tokens/session'

/** Work that a trace can show. A call's `route` is its path without ids. */
export type TracedWork =
  | { kind: 'gate' | 'refresh' }
  | { kind: 'call'; apiUrl: string; method: string; route?: string | undefined }

export type TracedOutcome =
  | 'passed'
  | 'refused'
  | 'sign-in'
  | 'unavailable'
  | 'rotated'
  | 'rejected'

/** How it ended. The result itself never reaches the tracer. */
export type TracedEnd =
  | { kind: 'decided'; outcome: TracedOutcome }
  | { kind: 'answered'; status: number }
  | { kind: 'unreachable'; cause: unknown }

/** Wraps work in a span of a trace; see `telemetry`. */
export type Trace = <T>(
  work: TracedWork,
  run: () => Promise<T>,
  endOf: (result: T) => TracedEnd,
) => Promise<T>

/** A call to the service that invites guessing or mass mailing. */
export type LimitedOperation = {
  kind: LimitedKind
  /** An email address, or the hash of what is being answered; `null` when there is none. */
  account: string | null
  /** The visitor's network address as the server sees it, or `null`. */
  address: string | null
}

export type LimitVerdict = { kind: 'allowed' } | { kind: 'limited'; retryAfterSeconds: number }

/** Counts an operation and decides whether it may go on. */
export type LimitOperation = (operation: LimitedOperation) => Promise<LimitVerdict>

/** Settings that a process sets once, at startup, for the gate, pages, handlers and actions. */
export type ProcessSettings = {
  /** Receives every event. @default null */
  onEvent: OnSendoraEvent | null
  /** Called before every sign-in, sign-in link and code. @default null: the service's own limits are the only ones */
  limit: LimitOperation | null
  /** Shared by the instances of the app; see `rotation-redis`. Needs `sharedRotation` in `config.ts`. @default null */
  sharedStore: SharedStore | null
  /** Wraps the gate and the calls to the service in spans; see `telemetry`. @default null */
  trace: Trace | null
  /**
   * Called after a sign-in, before the visitor goes on, and awaited for at most five seconds. If it fails, the session
   * stays, the error goes to the console, and `hook.failed` is reported. @default null
   */
  onSignIn: ((event: SignInHookEvent) => unknown) | null
  /**
   * The same after the flow that created the account, or the guest: `onSignIn` isn't called for it. Whether a link, a code
   * or a provider has created one, the service doesn't say: those are sign-ins. @default null
   */
  onSignUp: ((event: SignInHookEvent) => unknown) | null
  /** The same after a sign-out, with the session that has ended. @default null */
  onSignOut: ((event: { session: Session }) => unknown) | null
  /**
   * Loads sentences in place of this library's own, by the headers of a request: its pages, refusals, and form fields. Called
   * only when something is said, and once per render. Ours are said if it returns `null` or fails. @default null: American
   * English
   */
  sentences: LoadSentences | null
}

/** A session that has just begun, and how. Contains no token. */
export type SignInHookEvent = { session: Session; kind: SignInKind }

const defaults: ProcessSettings = {
  onEvent: null,
  limit: null,
  sharedStore: null,
  trace: null,
  onSignIn: null,
  onSignUp: null,
  onSignOut: null,
  sentences: null,
}

/** Changes the given settings. Call it from `instrumentation.ts`. */
export function configureSendora(settings: Partial<ProcessSettings>): void {
  Object.assign(processSettings(), settings)
}

export function processSettings(): ProcessSettings {
  return processWide('settings', () => ({ ...defaults }))
}

type WithoutRequest<Event> = Event extends unknown ? Omit<Event, 'requestId'> : never

/** A listener that throws must not fail the request. */
export function report(
  event: WithoutRequest<SendoraEvent>,
  requestId: RequestId | null = null,
): void {
  try {
    processSettings().onEvent?.({ requestId, ...event } as SendoraEvent)
  } catch {
    // There is nowhere to report it.
  }
}

export const traced: Trace = (work, run, endOf) => {
  const { trace } = processSettings()
  return trace ? trace(work, run, endOf) : run()
}

const registryKey = Symbol.for('sendora.process-wide')

/** One instance per name and process: Next.js bundles the gate, pages and actions apart, each with its own modules. */
export function processWide<T>(name: string, create: () => T): T {
  const registry = processRegistry()
  if (!registry.has(name)) registry.set(name, create())
  return registry.get(name) as T
}

/** The instance, if this process has made it. */
export function ifProcessWide<T>(name: string): T | undefined {
  return processRegistry().get(name) as T | undefined
}

/** The name of something that there is once for each service and key. */
export function ofService(
  what: string,
  { apiUrl, publicKey }: { apiUrl: string; publicKey: string },
): string {
  return `${what} ${apiUrl} ${publicKey}`
}

function processRegistry(): Map<string, unknown> {
  const holder = globalThis as { [registryKey]?: Map<string, unknown> }
  holder[registryKey] ??= new Map()
  return holder[registryKey]
}
