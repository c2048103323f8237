import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ProviderSignIn } from '@/app/_components/auth/provider-sign-in'
import { StartGuestForm } from '@/app/_components/auth/start-guest-form'
import { Notice } from '@/app/_components/ui/notice'
import { PageLink } from '@/app/_components/ui/page-link'
import { demoMailboxUrl } from '@/lib/env'
import { idempotencyKey } from '@/lib/sendora/account'
import { AnnounceSignOut, TryRefresh } from '@/lib/sendora/client'
import { getReturnTo, getSessionState } from '@/lib/sendora/server'
import { loginNotice } from '@/lib/sign-in/login-notice'
import { AuthHeading } from '../_components/auth-heading'
import { CookieNotice } from './cookie-notice'
import { DemoAccounts } from './demo-accounts'
import { LoginForm } from './login-form'
import { SignInProblem } from './sign-in-problem'

export const metadata: Metadata = { title: 'Sign in' }

/** The reasons that a sign-out in this tab adds to the address. */
const signedOut = new Set<unknown>(['signed_out', 'signed_out_here'])

export default async function LoginPage({ searchParams }: PageProps<'/login'>) {
  const query = await searchParams
  const from = getReturnTo(query.from)
  const state = await getSessionState()
  // A signed-in user goes on, unless they came to reauthenticate.
  const isProof = query.reason === 'step_up'
  const session = state.kind === 'active' ? state.session : null
  // A guest may have come to sign in to an account, or been sent here by the cookie check.
  const isGuest = session?.isAnonymous === true && query.reason !== 'cookies'
  if (session && !isProof && !isGuest) redirect(from)
  // Anyone could have written the address: a signed-in guest isn't told that they are signed out.
  const isSignedOut = !session && signedOut.has(query.reason)
  const notice = session && signedOut.has(query.reason) ? null : loginNotice(query.reason)
  const mailboxUrl = demoMailboxUrl()
  return (
    <>
      {isProof ? (
        <AuthHeading title="Confirm it’s you">
          Sign in again and we’ll take you back to where you were.
        </AuthHeading>
      ) : isGuest ? (
        <AuthHeading title="Sign in">
          You’re using a guest account. If you sign in to an existing account, your guest data
          doesn’t come with you.{' '}
          <PageLink href={`/signup?${new URLSearchParams({ from })}`} className="link">
            Create an account to keep it
          </PageLink>
        </AuthHeading>
      ) : (
        <AuthHeading title="Sign in">Continue to your dashboard.</AuthHeading>
      )}
      <div className="grid gap-5">
        {state.kind === 'refreshable' && (
          <TryRefresh key={state.reason} from={from}>
            <p>Restoring your session…</p>
          </TryRefresh>
        )}
        {isSignedOut && <AnnounceSignOut />}
        <CookieNotice />
        {notice && <Notice tone="info">{notice}</Notice>}
        <SignInProblem
          error={query.error}
          provider={query.provider}
          from={from}
          isGuest={isGuest}
        />
        <LoginForm from={from} idempotencyKey={await idempotencyKey()} mailboxUrl={mailboxUrl} />
        <ProviderSignIn from={from} />
        {!session && (
          <StartGuestForm from={from} idempotencyKey={await idempotencyKey()} tone="quiet" />
        )}
        {mailboxUrl && <DemoAccounts serviceUrl={mailboxUrl} />}
      </div>
    </>
  )
}
