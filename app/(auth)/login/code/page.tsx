import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { demoMailboxUrl } from '@/lib/env'
import { signInUrl } from '@/lib/sendora'
import { getCodeRequest, idempotencyKey } from '@/lib/sendora/account'
import { getClientConfig, getReturnTo } from '@/lib/sendora/server'
import { getSentences, getTexts } from '@/lib/texts/server'
import { AuthHeading } from '../../_components/auth-heading'
import { CodeForm } from './code-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts('signIn'))('code.metaTitle') }
}

export default async function CodePage({ searchParams }: PageProps<'/login/code'>) {
  const from = getReturnTo((await searchParams).from)
  const asked = await getCodeRequest()
  if (asked === null) redirect(signInUrl(getClientConfig().loginPath, from))
  const t = await getTexts('signIn')
  return (
    <>
      <AuthHeading title={t('code.title')}>
        {t.rich('code.lead', {
          email: asked.email,
          b: (email) => <span className="font-medium text-ink wrap-anywhere">{email}</span>,
        })}
      </AuthHeading>
      <CodeForm
        from={from}
        idempotencyKey={await idempotencyKey()}
        asked={asked}
        mailboxUrl={demoMailboxUrl()}
        triesText={t('code.tries', { count: asked.triesLeft })}
        texts={await getSentences('signIn', 'codeForm')}
      />
    </>
  )
}
