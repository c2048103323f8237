'use client'

import { buttonClass } from '@/app/_components/ui/button-class'
import { FormProblem } from '@/app/_components/ui/form-problem'
import { Notice } from '@/app/_components/ui/notice'
import { PageLink } from '@/app/_components/ui/page-link'
import { SubmitButton } from '@/app/_components/ui/submit-button'
import { signInUrl } from '@/lib/sendora'
import { verifyEmailAction } from '@/lib/sendora/account-actions'
import { useClientConfig, useFormAction } from '@/lib/sendora/client'
import { AuthHeading } from '../_components/auth-heading'
import { DeadLink } from '../_components/dead-link'
import type { MailedLink } from '../_components/use-mailed-link'
import { useMailedLink } from '../_components/use-mailed-link'

type Props = MailedLink & {
  isSignedIn: boolean
  isVerified: boolean
  /** Where the user was going before they had to confirm. */
  returnTo: string | null
}

export function VerifyEmail(props: Props) {
  const [state, submit] = useFormAction(verifyEmailAction)
  const { token, wasUsed } = useMailedLink(props)
  const goOn = goOnLink(props, useClientConfig().loginPath)

  if (state.kind === 'done') {
    return (
      <>
        <AuthHeading title="Thank you">You’re all set.</AuthHeading>
        <div className="grid gap-5">
          <Notice tone="done">Your email is confirmed.</Notice>
          <PageLink href={goOn.href} className={buttonClass('primary')}>
            {goOn.label}
          </PageLink>
        </div>
      </>
    )
  }
  if (token === '') {
    return (
      <DeadLink title="This link is incomplete" {...goOn}>
        Open the full link from the email. You can send a new one from your account page.
      </DeadLink>
    )
  }
  const code = state.kind === 'refused' ? state.code : ''
  if (code === 'LINK_USED' || (wasUsed && state.kind === 'idle')) {
    return (
      <DeadLink title="Already confirmed" {...goOn}>
        This link was already used, and your email is confirmed.
      </DeadLink>
    )
  }
  if (code === 'EMAIL_VERIFY_INVALID') {
    return props.isVerified ? (
      <DeadLink title="Already confirmed" {...goOn}>
        Your email is confirmed, so you don’t need a link. {deadLink}
      </DeadLink>
    ) : (
      <DeadLink
        title="This link no longer works"
        problem={`${deadLink} If your email isn’t confirmed yet, send a new link from your account page.`}
        {...goOn}
      />
    )
  }
  return (
    <>
      <AuthHeading title="Confirm your email">
        Press the button if you created this account. Just opening this page changes nothing.
      </AuthHeading>
      <form action={submit} className="grid gap-5">
        <FormProblem state={state} />
        <input type="hidden" name="token" value={token} />
        <SubmitButton tone="primary" pendingLabel="Confirming…">
          Confirm my email
        </SubmitButton>
      </form>
    </>
  )
}

function goOnLink({ isSignedIn, returnTo }: Props, loginPath: string) {
  if (!isSignedIn) return { href: signInUrl(loginPath, returnTo), label: 'Sign in' }
  return returnTo
    ? { href: returnTo, label: 'Continue where you left off' }
    : { href: '/account', label: 'Go to your account' }
}

// The service has one error code for every problem with a link, so one text covers all of them.
const deadLink =
  'This link was already used, is older than a day, wasn’t copied completely, or a newer one was sent.'
