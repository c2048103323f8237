import { SubmitButton } from '@/app/_components/ui/form/submit-button'
import { returnToField } from '@/lib/sendora'
import { idempotencyKey } from '@/lib/sendora/account'
import { signInAction } from '@/lib/sendora/actions'
import { getTexts } from '@/lib/texts/server'

const accounts = [
  { email: 'ada@example.com', name: 'admin' },
  { email: 'grace@example.com', name: 'member' },
  { email: 'mfa@example.com', name: 'twoStep' },
] as const

// Not a secret: the mock service comes with it.
const password = 'correct horse battery staple'

/** The accounts that come with the demo's mock service, each one press away. */
export async function DemoAccounts({ serviceUrl, from }: { serviceUrl: string; from: string }) {
  const t = await getTexts('signIn')
  return (
    <section
      aria-labelledby="demo-accounts"
      className="rounded-panel border border-dashed border-edge p-4"
    >
      <h2 id="demo-accounts" className="text-caption font-medium">
        {t('demo.title')}
      </h2>
      <ul className="mt-3 grid gap-2">
        {accounts.map(async ({ email, name }) => (
          <li key={email}>
            <form action={signInAction} className="grid">
              <input type="hidden" name="email" value={email} />
              <input type="hidden" name="password" value={password} />
              <input type="hidden" name={returnToField} value={from} />
              <input type="hidden" name="idempotencyKey" value={await idempotencyKey()} />
              <SubmitButton pendingLabel={t('demo.signingIn')}>{t(`demo.${name}`)}</SubmitButton>
            </form>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-caption text-muted">
        {t.rich('demo.hint', {
          password,
          code: (text) => <span className="font-mono text-ink">{text}</span>,
          link: (text) => (
            <a href={serviceUrl} className="link">
              {text}
            </a>
          ),
        })}
      </p>
    </section>
  )
}
