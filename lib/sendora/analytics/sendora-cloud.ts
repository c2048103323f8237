import { httpProblem, originProblem } from '../core/config/app-origins'
import { publicKeyProblem } from '../core/config/resolve-addresses'
import { SendoraError } from '../core/errors/sendora-error'
import { isRecord } from '../core/is-record'
import { createNonce } from '../core/tokens/base64url'
import type { EventQueue, OutgoingEvent, SendResult } from './event-queue'
import { createEventQueue } from './event-queue'
import { checkEvent, type EventProperties } from './event-rules'

export type SendoraCloudOptions = {
  /** Publishable key of the project. Secret keys are refused. */
  apiKey: string
  /** Origin of the API. @default 'https://api.sendoracloud.com' */
  apiUrl?: string
  /** Prefix of the key in `localStorage`. @default 'sendora' */
  storagePrefix?: string
  /** Whether events may be sent before `consent.grant()`. @default false: they are held back */
  consentGranted?: boolean
  /** Replaces `fetch`, for tests. @default the global one */
  fetch?: typeof fetch
}

export type SendoraBrowser = {
  /** Records an event. @throws SendoraError `event_invalid` */
  track: (name: string, properties?: EventProperties) => void
  /** Attributes the events that follow to a user. @throws SendoraError `event_invalid` */
  identify: (userId: string, traits?: EventProperties) => void
  consent: {
    /** Sends the events held back so far, and all from now on. */
    grant: () => void
    /** Holds events back again. */
    revoke: () => void
  }
  flags: {
    /** Whether a feature flag is on for this visitor; `false` if the service can't say. */
    isEnabled: (key: string) => Promise<boolean>
  }
  /** Sends the queued events. */
  flush: () => Promise<void>
  /** Sends the queued events, and stops. */
  destroy: () => void
}

const flushEveryMs = 30_000

/**
 * Analytics and feature flags in the browser (contract: events). Sign-in stays on the server, where scripts can't reach
 * the tokens.
 *
 * @throws SendoraError `option_invalid`
 */
function init(options: SendoraCloudOptions): SendoraBrowser {
  const { apiKey, apiUrl = 'https://api.sendoracloud.com', storagePrefix = 'sendora' } = options
  const problem =
    publicKeyProblem(apiKey) ?? originProblem(apiUrl) ?? httpProblem(apiUrl, false, true)
  if (problem) {
    const option = publicKeyProblem(apiKey) ? 'apiKey' : 'apiUrl'
    throw new SendoraError('option_invalid', `Option "${option}" ${problem}.`)
  }
  const post = (path: string, body: unknown) =>
    (options.fetch ?? fetch)(`${apiUrl}/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': apiKey },
      body: JSON.stringify(body),
      credentials: 'omit',
      keepalive: true,
    })
  const queue = createEventQueue((events) => sendBatch(post, events))
  const anonymousId = readAnonymousId(storagePrefix)
  let userId: string | null = null
  let isGranted = options.consentGranted ?? false
  let held: OutgoingEvent[] = []

  function emit(module: OutgoingEvent['module'], eventType: string, properties: EventProperties) {
    checkEvent(eventType, properties)
    const event = {
      module,
      eventType,
      timestamp: new Date().toISOString(),
      properties,
      context: pageContext(),
      consent: ['analytics'],
      ...(userId === null ? { anonymousId } : { userId }),
    }
    if (isGranted) queue.add(event)
    else held = [...held, event].slice(-1_000)
  }

  const stop = flushRegularly(queue)
  return {
    track: (name, properties = {}) => emit('custom', name, properties),
    identify(id, traits = {}) {
      userId = id
      emit('profiles', 'user.identified', traits)
    },
    consent: {
      grant() {
        isGranted = true
        for (const event of held) queue.add(event)
        held = []
      },
      revoke() {
        isGranted = false
      },
    },
    flags: { isEnabled: (key) => isFlagOn(post, { key, entityId: userId ?? anonymousId }) },
    flush: () => queue.flush(),
    destroy() {
      stop()
      void queue.flush()
    },
  }
}

type Post = (path: string, body: unknown) => Promise<Response>

async function sendBatch(post: Post, events: readonly OutgoingEvent[]): Promise<SendResult> {
  try {
    const { ok, status } = await post('/events/batch', { events })
    if (ok) return 'accepted'
    return status === 408 || status === 429 || status >= 500 ? 'unavailable' : 'refused'
  } catch {
    return 'unavailable'
  }
}

/** [design] Path and shape (contract: feature flags). */
async function isFlagOn(post: Post, question: { key: string; entityId: string }): Promise<boolean> {
  try {
    const answer: unknown = await (await post('/feature-flags/evaluate', question)).json()
    const { data } = isRecord(answer) ? answer : {}
    return isRecord<'value'>(data) && data.value === true
  } catch {
    return false
  }
}

/** In the browser alone: the server loads a module that calls `init` too. */
function flushRegularly(queue: EventQueue): () => void {
  if (typeof window === 'undefined') return () => {}
  const flush = () => void queue.flush()
  const timer = setInterval(flush, flushEveryMs)
  window.addEventListener('pagehide', flush)
  return () => {
    clearInterval(timer)
    window.removeEventListener('pagehide', flush)
  }
}

/** A random id of this browser; of this page, if storage is off. */
function readAnonymousId(prefix: string): string {
  // Browsers have `randomUUID` on https and localhost alone.
  const created = createNonce()
  try {
    const key = `${prefix}.anonymous-id`
    const known = localStorage.getItem(key)
    if (known) return known
    localStorage.setItem(key, created)
  } catch {
    // No storage.
  }
  return created
}

/** Without the query: it may contain secrets. */
function pageContext(): OutgoingEvent['context'] {
  if (typeof window === 'undefined') return {}
  const { origin, pathname } = window.location
  return {
    userAgent: navigator.userAgent,
    locale: navigator.language,
    page: { url: origin + pathname, title: document.title },
  }
}

export const SendoraCloud = { init }
