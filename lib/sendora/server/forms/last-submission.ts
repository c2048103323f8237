import type { SendoraConfig } from '../../core/config/options'
import { configuredReturnTo, keptReturnTo } from '../../core/paths/return-to'
import { sha256Hex } from '../../service/sha256'
import type { CookieStore } from '../session-cookies'
import { flowCookie } from '../session-cookies'
import { idempotencyKeyOf } from './idempotency-key'

/** A second press comes while the page that follows is on its way. */
const maxAgeSeconds = 10

/**
 * Remembers the form that signed this browser in, and where it led: by a hash of all that was sent, in which the random
 * `idempotencyKey` keeps the rest from being guessed. A form without one is not remembered.
 */
export function lastSubmission(store: CookieStore, config: SendoraConfig) {
  const cookie = flowCookie(store, config.cookies, { suffix: 'pressed', maxAgeSeconds })
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
