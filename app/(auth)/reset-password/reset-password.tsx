'use client'

import { NewPasswordField } from '@/app/_components/auth/new-password-field'
import { FormProblem } from '@/app/_components/ui/form-problem'
import { keepInput } from '@/app/_components/ui/keep-input'
import { SubmitButton } from '@/app/_components/ui/submit-button'
import type { FormState } from '@/lib/sendora'
import { resetPasswordAction } from '@/lib/sendora/account-actions'
import { useClientConfig, useFormAction } from '@/lib/sendora/client'
import { AuthHeading } from '../_components/auth-heading'
import { DeadLink } from '../_components/dead-link'
import type { MailedLink } from '../_components/use-mailed-link'
import { useMailedLink } from '../_components/use-mailed-link'

const askAgain = { href: '/forgot-password', label: 'Request a new link' }

type DeadLinkWords = { title: string; problem: string }

// The service has one error code for every problem with a link. When this browser doesn't know more, one text covers
// all of them.
const deadLinks: Record<string, DeadLinkWords> = {
  LINK_USED: {
    title: 'This link was already used',
    problem: 'Your new password is set. Sign in with it.',
  },
  LINK_EXPIRED: {
    title: 'This link has expired',
    problem: 'Password reset links work for one hour.',
  },
  PASSWORD_RESET_INVALID: {
    title: 'This link no longer works',
    problem: 'This link was already used, is older than an hour, or a newer one was sent.',
  },
}

export function ResetPassword(props: MailedLink) {
  const { loginPath } = useClientConfig()
  const [state, submit] = useFormAction(resetPasswordAction)
  const { token, wasUsed } = useMailedLink(props)

  if (token === '') {
    return (
      <DeadLink title="This link is incomplete" {...askAgain}>
        Open the full link from the email, or request a new one.
      </DeadLink>
    )
  }
  const code = state.kind === 'idle' && wasUsed ? 'LINK_USED' : codeOf(state)
  const dead = Object.hasOwn(deadLinks, code) ? deadLinks[code] : undefined
  if (dead) {
    const goOn = code === 'LINK_USED' ? { href: loginPath, label: 'Sign in' } : askAgain
    return <DeadLink {...goOn} {...dead} />
  }
  return (
    <>
      <AuthHeading title="Choose a new password">
        This signs you out on all devices, including this one. Then sign in with the new password.
      </AuthHeading>
      <form {...keepInput(submit)} noValidate className="grid gap-5">
        <FormProblem state={state} />
        <input type="hidden" name="token" value={token} />
        <NewPasswordField
          name="newPassword"
          error={state.kind === 'invalid' ? state.fields.newPassword : undefined}
        />
        <SubmitButton tone="primary" pendingLabel="Saving…">
          Save password
        </SubmitButton>
      </form>
    </>
  )
}

const codeOf = (state: FormState) => (state.kind === 'refused' ? state.code : '')
