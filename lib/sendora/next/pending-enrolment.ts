import type { SendoraConfig } from '../core/config/options'
import { openText, sealText } from '../rotation/sealed-outcome'
import type { CookieStore } from '../server/session-cookies'
import { shortCookie } from '../server/session-cookies'
import type { Enrolment } from '../server/sign-in/second-factor'
import { parseEnrolment } from '../server/sign-in/second-factor'

/** How long somebody may look for their telephone, seconds. */
const maxAgeSeconds = 900

/**
 * Keeps an enrolment between the start and the right code. The service hands the recovery codes out with the secret
 * (contract 3.4), and they are shown when the second factor is on and not before. They wait in a cookie that is sealed
 * with the secret: it opens for whoever has that from the page, and tells nothing by itself.
 */
export function pendingEnrolment(store: CookieStore, config: SendoraConfig, userId: string) {
  const cookie = shortCookie(store, config.cookies, { suffix: 'enrol', maxAgeSeconds })
  const sealOf = (secret: string) => ({ secret, purpose: `sendora enrolment of ${userId}` })
  return {
    async remember(enrolment: Enrolment): Promise<void> {
      cookie.store(await sealText(JSON.stringify(enrolment), sealOf(enrolment.secret)))
    },
    /** The enrolment of this secret, or `null` when it is too old, another one's or somebody else's. */
    async open(secret: string): Promise<Enrolment | null> {
      const text = await openText(cookie.read() ?? '', sealOf(secret))
      return text === null ? null : parseEnrolment(JSON.parse(text))
    },
    forget: () => cookie.clear(),
  }
}
