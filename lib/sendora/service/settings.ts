import type { OnSendoraEvent } from '../core/events'
import type { LimitOperation } from '../core/forms/limited-operation'
import type { SharedStore } from '../rotation/shared-store'
import { processWide } from './process-wide'
import type { Trace } from './trace'

/** What a process sets once, at its start, for gate, pages, handlers and actions alike. */
export type ProcessSettings = {
  /** Hears everything that the library reports. */
  onEvent: OnSendoraEvent | null
  /** Asked before every sign-in, sign-in link and code. Left out, the service's own limits are the only ones. */
  limit: LimitOperation | null
  /** What the instances of the app share; see `rotation-redis`. */
  sharedStore: SharedStore | null
  /** Wraps the gate and the calls to the service in spans of a trace; see `telemetry`. */
  trace: Trace | null
}

const defaults: ProcessSettings = {
  onEvent: null,
  limit: null,
  sharedStore: null,
  trace: null,
}

/** Call it from `instrumentation.ts`. What is left out stays as it is. */
export function configureSendora(settings: Partial<ProcessSettings>): void {
  Object.assign(processSettings(), settings)
}

export function processSettings(): ProcessSettings {
  return processWide('settings', () => ({ ...defaults }))
}
