import type { Session } from '@/lib/sendora'
import { verificationWaitSeconds } from '@/lib/sendora/account'
import { ConfirmEmailForm } from './confirm-email-form'

/** Asks the user to confirm their email, until the session says that they have. */
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
        works once, for 24 hours.
      </p>
      <ConfirmEmailForm waitSeconds={await verificationWaitSeconds(session)} />
    </section>
  )
}
