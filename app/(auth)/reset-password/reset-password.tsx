'use client'

import { NewPasswordField } from '@/app/_components/auth/new-password-field'
import { FormProblem } from '@/app/_components/ui/form/form-problem'
import { keepInput } from '@/app/_components/ui/form/keep-input'
import { SubmitButton } from '@/app/_components/ui/form/submit-button'
import type { FormState } from '@/lib/sendora'
import { resetPasswordAction } from '@/lib/sendora/account-actions'
import { useClientConfig, useFormAction } from '@/lib/sendora/client'
import type { Sentences } from '@/lib/texts/catalogue'
import { AuthHeading } from '../_components/auth-heading'
import { DeadLink } from '../_components/dead-link'
import type { MailedLink } from '../_components/use-mailed-link'
import { useMailedLink } from '../_components/use-mailed-link'

type ResetTexts = Sentences<'signIn', 'reset'>

// The service has one error code for every problem with a link. When this browser doesn't know more, one text covers
// all of them.
const deadLinks = (texts: ResetTexts): Record<string, { title: string; problem: string }> => ({
  LINK_USED: { title: texts.used, problem: texts.usedText },
  LINK_EXPIRED: { title: texts.expired, problem: texts.expiredText },
  PASSWORD_RESET_INVALID: { title: texts.dead, problem: texts.deadText },
})

export function ResetPassword({ texts, ...props }: MailedLink & { texts: ResetTexts }) {
  const { loginPath } = useClientConfig()
  const [state, submit] = useFormAction(resetPasswordAction)
  const { token, wasUsed } = useMailedLink(props)
  const askAgain = { href: '/forgot-password', label: texts.again }

  if (token === '') {
    return (
      <DeadLink title={texts.incomplete} {...askAgain}>
        {texts.incompleteText}
      </DeadLink>
    )
  }
  const code = state.kind === 'idle' && wasUsed ? 'LINK_USED' : codeOf(state)
  const known = deadLinks(texts)
  const dead = Object.hasOwn(known, code) ? known[code] : undefined
  if (dead) {
    const goOn = code === 'LINK_USED' ? { href: loginPath, label: texts.signIn } : askAgain
    return <DeadLink {...goOn} {...dead} />
  }
  return (
    <>
      <AuthHeading title={texts.title}>{texts.lead}</AuthHeading>
      <form {...keepInput(submit)} noValidate className="grid gap-5">
        <FormProblem state={state} />
        <input type="hidden" name="token" value={token} />
        <NewPasswordField
          name="newPassword"
          error={state.kind === 'invalid' ? state.fields.newPassword : undefined}
        />
        <SubmitButton tone="primary" pendingLabel={texts.pending}>
          {texts.submit}
        </SubmitButton>
      </form>
    </>
  )
}

const codeOf = (state: FormState) => (state.kind === 'refused' ? state.code : '')
