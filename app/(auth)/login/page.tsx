import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { AuthAside } from '@/app/_components/auth/auth-aside'
import { ProviderSignIn } from '@/app/_components/auth/provider-sign-in'
import { StartGuestForm } from '@/app/_components/auth/start-guest-form'
import { Notice } from '@/app/_components/ui/notice'
import { PageLink } from '@/app/_components/ui/page-link'
import { demoMailboxUrl } from '@/lib/env'
import { idempotencyKey } from '@/lib/sendora/account'
import { AnnounceSignOut, TryRefresh } from '@/lib/sendora/client'
import { getReturnTo, getSessionState } from '@/lib/sendora/server'
import { loginNotice } from '@/lib/sign-in/login-notice'
import { getSentences, getTexts } from '@/lib/texts/server'
import { AuthHeading } from '../_components/auth-heading'
import { CookieNotice } from './cookie-notice'
import { DemoAccounts } from './demo-accounts'
import { LoginForm } from './login-form'
import { SignInProblem } from './sign-in-problem'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts('signIn'))('login.title') }
}

/** The reasons that a sign-out in this tab adds to the address. */
const signedOut = new Set<unknown>(['signed_out', 'signed_out_here'])

export default async function LoginPage({ searchParams }: PageProps<'/login'>) {
  const query = await searchParams
  const t = await getTexts('signIn')
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
  const notice = session && signedOut.has(query.reason) ? null : loginNotice(query.reason, t)
  const mailboxUrl = demoMailboxUrl()
  const signUpHref = `/signup?${new URLSearchParams({ from })}`
  return (
    <>
      {isProof ? (
        <AuthHeading title={t('login.stepUpTitle')}>{t('login.stepUpLead')}</AuthHeading>
      ) : isGuest ? (
        <AuthHeading title={t('login.title')}>
          {t.rich('login.guestLead', {
            link: (text) => (
              <PageLink href={signUpHref} className="link">
                {text}
              </PageLink>
            ),
          })}
        </AuthHeading>
      ) : (
        <AuthHeading title={t('login.title')}>{t('login.lead')}</AuthHeading>
      )}
      <div className="grid gap-5">
        {state.kind === 'refreshable' && (
          <TryRefresh key={state.reason} from={from}>
            <p>{t('login.restoring')}</p>
          </TryRefresh>
        )}
        {isSignedOut && <AnnounceSignOut />}
        <CookieNotice texts={await getSentences('signIn', 'cookieNotice')} />
        {notice && <Notice tone="info">{notice}</Notice>}
        <SignInProblem
          error={query.error}
          provider={query.provider}
          from={from}
          isGuest={isGuest}
        />
        <LoginForm
          from={from}
          idempotencyKey={await idempotencyKey()}
          mailboxUrl={mailboxUrl}
          texts={await getSentences('signIn', 'loginForm')}
          passkeyTexts={await getSentences('signIn', 'passkey')}
          mailTexts={await getSentences('signIn', 'mailSent')}
          sentText={t('sentLink', { email: '{email}' })}
        />
        <ProviderSignIn from={from} />
        {!session && <StartGuestForm from={from} tone="plain" />}
        {!isProof && (
          <AuthAside question={t('login.newHere')} href={signUpHref}>
            {t('login.create')}
          </AuthAside>
        )}
        {mailboxUrl && <DemoAccounts serviceUrl={mailboxUrl} from={from} />}
      </div>
    </>
  )
}
