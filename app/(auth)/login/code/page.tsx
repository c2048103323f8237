import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { demoMailboxUrl } from '@/lib/env'
import { signInUrl } from '@/lib/sendora'
import { getCodeRequest, idempotencyKey } from '@/lib/sendora/account'
import { getClientConfig, getReturnTo } from '@/lib/sendora/server'
import { AuthHeading } from '../../_components/auth-heading'
import { CodeForm } from './code-form'

export const metadata: Metadata = { title: 'Enter your code' }

export default async function CodePage({ searchParams }: PageProps<'/login/code'>) {
  const from = getReturnTo((await searchParams).from)
  const asked = await getCodeRequest()
  if (asked === null) redirect(signInUrl(getClientConfig().loginPath, from))
  return (
    <>
      <AuthHeading title="Check your email">
        If <span className="font-medium text-ink wrap-anywhere">{asked.email}</span> has an account,
        a six-digit code is on its way. It works in this browser for 10 minutes.
      </AuthHeading>
      <CodeForm
        from={from}
        idempotencyKey={await idempotencyKey()}
        asked={asked}
        mailboxUrl={demoMailboxUrl()}
      />
    </>
  )
}
