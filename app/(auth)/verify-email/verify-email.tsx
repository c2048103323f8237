'use client'

import { buttonClass } from '@/app/_components/ui/button-class'
import { FormProblem } from '@/app/_components/ui/form/form-problem'
import { SubmitButton } from '@/app/_components/ui/form/submit-button'
import { Notice } from '@/app/_components/ui/notice'
import { PageLink } from '@/app/_components/ui/page-link'
import { signInUrl } from '@/lib/sendora'
import { verifyEmailAction } from '@/lib/sendora/account-actions'
import { useClientConfig, useFormAction } from '@/lib/sendora/client'
import type { Sentences } from '@/lib/texts/catalogue'
import { AuthHeading } from '../_components/auth-heading'
import { DeadLink } from '../_components/dead-link'
import type { MailedLink } from '../_components/use-mailed-link'
import { useMailedLink } from '../_components/use-mailed-link'

type Props = MailedLink & {
  isSignedIn: boolean
  isVerified: boolean
  /** Where the user was going before they had to confirm. */
  returnTo: string | null
  texts: Sentences<'signIn', 'verify'>
}

export function VerifyEmail(props: Props) {
  const [state, submit] = useFormAction(verifyEmailAction)
  const { token, wasUsed } = useMailedLink(props)
  const { texts } = props
  const goOn = goOnLink(props, useClientConfig().loginPath)

  if (state.kind === 'done') {
    return (
      <>
        <AuthHeading title={texts.thanks}>{texts.allSet}</AuthHeading>
        <div className="grid gap-5">
          <Notice tone="done">{texts.confirmed}</Notice>
          <PageLink href={goOn.href} className={buttonClass('primary')}>
            {goOn.label}
          </PageLink>
        </div>
      </>
    )
  }
  if (token === '') {
    return (
      <DeadLink title={texts.incomplete} {...goOn}>
        {texts.incompleteText}
      </DeadLink>
    )
  }
  const code = state.kind === 'refused' ? state.code : ''
  if (code === 'LINK_USED' || (wasUsed && state.kind === 'idle')) {
    return (
      <DeadLink title={texts.already} {...goOn}>
        {texts.alreadyUsed}
      </DeadLink>
    )
  }
  // The service has one error code for every problem with a link, so one text covers all of them.
  if (code === 'EMAIL_VERIFY_INVALID') {
    return props.isVerified ? (
      <DeadLink title={texts.already} {...goOn}>
        {texts.alreadyDead}
      </DeadLink>
    ) : (
      <DeadLink title={texts.dead} problem={texts.deadText} {...goOn} />
    )
  }
  return (
    <>
      <AuthHeading title={texts.title}>{texts.lead}</AuthHeading>
      <form action={submit} className="grid gap-5">
        <FormProblem state={state} />
        <input type="hidden" name="token" value={token} />
        <SubmitButton tone="primary" pendingLabel={texts.pending}>
          {texts.submit}
        </SubmitButton>
      </form>
    </>
  )
}

function goOnLink({ isSignedIn, returnTo, texts }: Props, loginPath: string) {
  if (!isSignedIn) return { href: signInUrl(loginPath, returnTo), label: texts.signIn }
  return returnTo
    ? { href: returnTo, label: texts.goOn }
    : { href: '/account', label: texts.toAccount }
}
