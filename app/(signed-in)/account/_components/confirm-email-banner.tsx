import type { Session } from '@/lib/sendora'
import { verificationWaitSeconds } from '@/lib/sendora/account'
import { getSentences, getTexts } from '@/lib/texts/server'
import { ConfirmEmailForm } from './confirm-email-form'

/** Asks the user to confirm their email, until the session says that they have. */
export async function ConfirmEmailBanner({ session }: { session: Session }) {
  const { email, emailVerified } = session
  if (email === null || emailVerified) return null
  const t = await getTexts('account')
  return (
    <section
      aria-labelledby="confirm-email"
      className="mb-6 rounded-panel border border-caution/50 bg-caution-soft px-5 py-4"
    >
      <h2 id="confirm-email" className="font-medium">
        {t('confirmEmail.title')}
      </h2>
      <p className="mt-0.5 mb-3">
        {t.rich('confirmEmail.text', {
          email,
          b: (address) => <span className="font-medium wrap-anywhere">{address}</span>,
        })}
      </p>
      <ConfirmEmailForm
        waitSeconds={await verificationWaitSeconds(session)}
        texts={await getSentences('account', 'confirmEmailForm')}
      />
    </section>
  )
}
