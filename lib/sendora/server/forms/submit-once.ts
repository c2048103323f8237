import { cookies } from 'next/headers'
import type { SendoraConfig } from '../../core/config/options'
import { readTokens } from '../../core/cookies/cookies'
import { field } from '../../core/form-data'
import { configuredReturnTo } from '../../core/paths/return-to'
import { sha256Hex } from '../../core/tokens/redacted-tokens'
import { processWide } from '../../service/settings'
import { requestCookies } from '../request-context'
import { type CookieStore, cookieValues } from '../session-cookies'
import { flowCookie, keptReturnTo } from '../sign-in/flow-cookies'
import type { FormContext } from './form-action'

/** Longer than a double click takes, milliseconds. */
const rememberMs = 3_000
const maxRemembered = 1_000

export type Submission = {
  flow: string
  /** Everything else that the outcome depends on. */
  sent: readonly string[]
  /** Known to this browser alone, such as a mailed token. @default none: the form's idempotency key */
  secret?: string
}

/**
 * Runs a call once for a form that is submitted twice in a row, and gives both the same outcome: a double click would
 * start a second session that no browser holds, or find its one-time code spent. Without a secret or an idempotency key,
 * each submission is its own.
 */
export async function submitOnce<Outcome extends { kind: string }>(
  { api, config, form }: Pick<FormContext, 'api' | 'form'> & { config: SendoraConfig },
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
  // The key holds the flow, and with it the type of the outcome.
  if (known) return known as Promise<Outcome>
  if (running.size >= maxRemembered) return run()

  const started = run()
  running.set(key, started)
  const forget = () => running.delete(key)
  started.then(({ kind }) => {
    // A refusal has spent nothing: the next submission calls again.
    if (kind === 'refused' || kind === 'unavailable') forget()
    else setTimeout(forget, rememberMs)
  }, forget)
  return started
}

/** A second submission comes while the next page is loading. */
const maxAgeSeconds = 10

/**
 * Remembers the form that signed this browser in, and where it led, by a hash: the random `idempotencyKey` keeps the
 * fields from being guessed, so a form without one is not remembered.
 */
export function lastSubmission(store: CookieStore, config: SendoraConfig) {
  const cookie = flowCookie(store, config.cookies, { suffix: 'submitted', maxAgeSeconds })
  return {
    async remember(form: FormData, returnTo: string): Promise<void> {
      const kept = keptReturnTo(returnTo)
      if (idempotencyKeyOf(form) && kept) cookie.store(`${await hashOf(form)}.${kept}`)
    },
    /** Where this form led, or `null` for another form. */
    async returnToOf(form: FormData): Promise<string | null> {
      const [, hash, returnTo] = /^([0-9a-f]{64})\.(.*)$/.exec(cookie.read() ?? '') ?? []
      if (!idempotencyKeyOf(form) || hash !== (await hashOf(form))) return null
      return configuredReturnTo(returnTo, config)
    },
  }
}

function hashOf(form: FormData): Promise<string> {
  // Next's own fields begin with `$`.
  const sent = [...form].filter(([name]) => !name.startsWith('$'))
  return sha256Hex(JSON.stringify(sent.map(([name, value]) => [name, String(value)])))
}

const fieldName = 'idempotencyKey'

/** A random UUID (RFC 9562, 5.4): a hard-coded text would be the same in every browser. */
const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/**
 * The form's key. Empty if it is missing or has another shape: then each submission is its own, and no two browsers share
 * a session.
 */
function idempotencyKeyOf(form: FormData): string {
  const key = field(form, fieldName)
  return shape.test(key) ? key : ''
}

/**
 * A random value for the hidden field `idempotencyKey` of a form that signs in: a double click then signs in once. The
 * page is rendered per request and marked `no-store`, so that no two browsers get the same key.
 */
export async function idempotencyKey(): Promise<string> {
  await requestCookies()
  return crypto.randomUUID()
}
