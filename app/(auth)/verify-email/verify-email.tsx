'use client'

import { buttonClass } from '@/app/_components/ui/button-class'
import { FormProblem } from '@/app/_components/ui/form-problem'
import { Notice } from '@/app/_components/ui/notice'
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
  /** Where the visitor was going when the confirmation came in between. */
  returnTo: string | null
}

export function VerifyEmail(props: Props) {
  const [state, submit] = useFormAction(verifyEmailAction)
  const { token, wasUsed } = useMailedLink(props)
  const goOn = goOnLink(props, useClientConfig().loginPath)

  if (state.kind === 'done') {
    return (
      <>
        <AuthHeading title="Thank you">Nothing else is needed.</AuthHeading>
        <div className="grid gap-5">
          <Notice tone="done">Your email is confirmed.</Notice>
          <a href={goOn.href} className={buttonClass('primary')}>
            {goOn.label}
          </a>
        </div>
      </>
    )
  }
  if (token === '') {
    return (
      <DeadLink title="This link is not complete" {...goOn}>
        Open the link in the mail as a whole. A new one can be sent from your account page.
      </DeadLink>
    )
  }
  const code = state.kind === 'refused' ? state.code : ''
  if (code === 'LINK_USED' || (wasUsed && state.kind === 'idle')) {
    return (
      <DeadLink title="Confirmed already" {...goOn}>
        This link was used before, and your email is confirmed.
      </DeadLink>
    )
  }
  if (code === 'EMAIL_VERIFY_INVALID') {
    return props.isVerified ? (
      <DeadLink title="Confirmed already" {...goOn}>
        Your email is confirmed, and needs no link. {deadLink}
      </DeadLink>
    ) : (
      <DeadLink
        title="This link does not work any more"
        problem={`${deadLink} If your email still counts as not confirmed, your account page sends you a new one.`}
        {...goOn}
      />
    )
  }
  return (
    <>
      <AuthHeading title="Confirm your email">
        Press the button if you made this account. Opening this page alone changes nothing.
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
    ? { href: returnTo, label: 'Go on to where you were' }
    : { href: '/account', label: 'Go to your account' }
}

// The service has one code for all that can be wrong with a link, so one text names all of them.
const deadLink =
  'This link was used before, is older than a day, was not copied as a whole, or a newer one was sent.'
