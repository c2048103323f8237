import type { Session } from '@/lib/sendora'
import { verificationWaitSeconds } from '@/lib/sendora/server'
import { ConfirmEmailForm } from './confirm-email-form'

/** Asks for the confirmation of an address, until the session says that it is confirmed. */
export async function ConfirmEmailBanner({ session }: { session: Session }) {
  if (session.email === null || session.emailVerified) return null
  return (
    <section
      aria-labelledby="confirm-email"
      className="mb-6 rounded-panel border border-caution/50 bg-caution-soft px-5 py-4"
    >
      <h2 id="confirm-email" className="font-medium">
        Confirm your email
      </h2>
      <p className="mt-0.5 mb-3">
        We sent a link to <span className="font-medium wrap-anywhere">{session.email}</span>. It
        works once and for a day.
      </p>
      <ConfirmEmailForm waitSeconds={await verificationWaitSeconds(session)} />
    </section>
  )
}
