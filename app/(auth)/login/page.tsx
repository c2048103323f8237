import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ProviderSignIn } from '@/app/_components/auth/provider-sign-in'
import { StartGuestForm } from '@/app/_components/auth/start-guest-form'
import { Notice } from '@/app/_components/ui/notice'
import { demoMailboxUrl } from '@/lib/env'
import { loginNotice } from '@/lib/login-notice'
import { AnnounceSignOut, TryRefresh } from '@/lib/sendora/client'
import { getReturnTo, getSessionState, idempotencyKey } from '@/lib/sendora/server'
import { AuthHeading } from '../_components/auth-heading'
import { CookieNotice } from './cookie-notice'
import { DemoAccounts } from './demo-accounts'
import { LoginForm } from './login-form'
import { SignInProblem } from './sign-in-problem'

export const metadata: Metadata = { title: 'Sign in' }

/** What a sign-out in this tab leads here with. */
const signedOut = new Set<unknown>(['signed_out', 'signed_out_here'])

export default async function LoginPage({ searchParams }: PageProps<'/login'>) {
  const query = await searchParams
  const from = getReturnTo(query.from)
  const state = await getSessionState()
  // Whoever is signed in goes on, unless they came to prove that it is them.
  const isProof = query.reason === 'step_up'
  const session = state.kind === 'active' ? state.session : null
  // A guest may have come to sign in to an account, or from a look at whether cookies are kept.
  const isGuest = session?.isAnonymous === true && query.reason !== 'cookies'
  if (session && !isProof && !isGuest) redirect(from)
  // The address says so, and anybody may have written it: a guest who is signed in is not signed out.
  const isSignedOut = !session && signedOut.has(query.reason)
  const notice = session && signedOut.has(query.reason) ? null : loginNotice(query.reason)
  const mailboxUrl = demoMailboxUrl()
  return (
    <>
      {isProof ? (
        <AuthHeading title="Confirm that it is you">
          Sign in again, and you return to where you were.
        </AuthHeading>
      ) : isGuest ? (
        <AuthHeading title="Sign in">
          You are a guest now. In an account that you have already, you start without what you did
          as a guest.{' '}
          <a href={`/signup?${new URLSearchParams({ from })}`} className="link">
            Keep it as a new account
          </a>
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
        {isSignedOut && <AnnounceSignOut />}
        <CookieNotice />
        {notice && <Notice tone="info">{notice}</Notice>}
        <SignInProblem
          error={query.error}
          provider={query.provider}
          from={from}
          isGuest={isGuest}
        />
        <LoginForm from={from} attempt={await idempotencyKey()} mailboxUrl={mailboxUrl} />
        <ProviderSignIn from={from} />
        {!session && <StartGuestForm from={from} attempt={await idempotencyKey()} tone="quiet" />}
        {mailboxUrl && <DemoAccounts serviceUrl={mailboxUrl} />}
      </div>
    </>
  )
}
