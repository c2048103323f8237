import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Notice } from '@/app/_components/ui/notice'
import { demoMailboxUrl } from '@/lib/env'
import { loginNotice } from '@/lib/login-notice'
import { safeReturnTo } from '@/lib/sendora'
import { AnnounceSignOut, TryRefresh } from '@/lib/sendora/client'
import { getSessionState } from '@/lib/sendora/server'
import { AuthHeading } from '../_components/auth-heading'
import { DemoAccounts } from '../_components/demo-accounts'
import { CookieNotice } from './cookie-notice'
import { LoginForm } from './login-form'

export const metadata: Metadata = { title: 'Sign in' }

export default async function LoginPage({ searchParams }: PageProps<'/login'>) {
  const query = await searchParams
  const from = safeReturnTo(query.from)
  const state = await getSessionState()
  // Whoever is signed in goes on, unless they came to prove that it is them.
  const isProof = query.reason === 'step_up'
  if (state.kind === 'active' && !isProof) redirect(from)
  const notice = loginNotice(query.reason ?? query.error)
  const mailboxUrl = demoMailboxUrl()
  return (
    <>
      {isProof ? (
        <AuthHeading title="Confirm that it is you">
          Sign in again, and you return to where you were.
        </AuthHeading>
      ) : (
        <AuthHeading title="Sign in">Your dashboard is one step away.</AuthHeading>
      )}
      <div className="grid gap-5">
        {state.kind === 'refreshable' && (
          <TryRefresh key={state.reason} from={from}>
            <p>Restoring your session</p>
          </TryRefresh>
        )}
        {query.reason === 'signed_out' && <AnnounceSignOut />}
        <CookieNotice />
        {notice && <Notice tone="info">{notice}</Notice>}
        <LoginForm from={from} attempt={crypto.randomUUID()} mailboxUrl={mailboxUrl} />
        {mailboxUrl && <DemoAccounts serviceUrl={mailboxUrl} />}
      </div>
    </>
  )
}
