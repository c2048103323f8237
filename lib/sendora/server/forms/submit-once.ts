import { cookies } from 'next/headers'
import type { SendoraConfig } from '../../core/config/options'
import { readTokens } from '../../core/cookies/cookies'
import { configuredReturnTo, keptReturnTo } from '../../core/paths/return-to'
import { processWide } from '../../service/process-wide'
import { sha256Hex } from '../../service/sha256'
import { type CookieStore, cookieValues, flowCookie } from '../session-cookies'
import type { FormContext } from './form-action'
import { idempotencyKeyOf } from './idempotency-key'

/** A double press comes within a fraction of this, milliseconds. */
const rememberMs = 3_000
const maxRemembered = 1_000

/** What makes two submissions one. */
export type Submission = {
  /** Name of the flow: it says which outcomes these are. */
  flow: string
  /** Everything else that the outcome depends on. */
  sent: readonly string[]
  /** What this browser alone holds, such as a mailed token. @default none: the form's idempotency key has to do */
  secret?: string
}

/**
 * Runs a call once for a form that is sent twice at the same moment, and gives both the same outcome. Without this, a
 * double press starts two sessions, one of which no browser holds, or finds its one-time code spent. Where neither a
 * secret nor an idempotency key tells browsers apart, each submission is its own.
 */
export async function submitOnce<Outcome extends { kind: string }>(
  { api, config, form }: Pick<FormContext, 'api' | 'config' | 'form'>,
  { flow, sent, secret = '' }: Submission,
  run: () => Promise<Outcome>,
): Promise<Outcome> {
  const idempotencyKey = idempotencyKeyOf(form)
  if (!idempotencyKey && !secret) return run()
  const { apiUrl, publicKey, userAgent = null, guest } = api
  const { refreshToken } = readTokens(cookieValues(await cookies()), config.cookieNames)
  const browser = [userAgent, guest?.refreshToken ?? null, refreshToken, idempotencyKey, secret]
  const key = await sha256Hex(JSON.stringify([apiUrl, publicKey, browser, flow, sent]))

  const running = processWide('submissions', () => new Map<string, Promise<{ kind: string }>>())
  const known = running.get(key)
  // The flow in the key says which outcomes these are.
  if (known) return known as Promise<Outcome>
  if (running.size >= maxRemembered) return run()

  const started = run()
  running.set(key, started)
  const forget = () => running.delete(key)
  started.then(({ kind }) => {
    // A refusal is asked for anew: it has spent nothing.
    if (kind === 'refused' || kind === 'unavailable') forget()
    else setTimeout(forget, rememberMs)
  }, forget)
  return started
}

/** A second press comes while the page that follows is on its way. */
const maxAgeSeconds = 10

/**
 * Remembers the form that signed this browser in, and where it led: by a hash of all that was sent, in which the random
 * `idempotencyKey` keeps the rest from being guessed. A form without one is not remembered.
 */
export function lastSubmission(store: CookieStore, config: SendoraConfig) {
  const cookie = flowCookie(store, config.cookies, { suffix: 'submitted', maxAgeSeconds })
  return {
    async remember(form: FormData, returnTo: string): Promise<void> {
      const kept = keptReturnTo(returnTo)
      if (idempotencyKeyOf(form) && kept) cookie.store(`${await hashOf(form)}.${kept}`)
    },
    /** Where this very form led, or `null` when it was another one. */
    async returnToOf(form: FormData): Promise<string | null> {
      const [, hash, returnTo] = /^([0-9a-f]{64})\.(.*)$/.exec(cookie.read() ?? '') ?? []
      if (!idempotencyKeyOf(form) || hash !== (await hashOf(form))) return null
      return configuredReturnTo(returnTo, config)
    },
  }
}

function hashOf(form: FormData): Promise<string> {
  // What Next adds to a form for itself begins with this sign.
  const sent = [...form].filter(([name]) => !name.startsWith('$'))
  return sha256Hex(JSON.stringify(sent.map(([name, value]) => [name, String(value)])))
}
