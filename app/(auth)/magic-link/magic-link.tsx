'use client'

import { useClientConfig, useFormAction } from '@/lib/sendora/client'
import { DeadLink } from '../_components/dead-link'
import type { MailedLink } from '../_components/use-mailed-link'
import { useMailedLink } from '../_components/use-mailed-link'
import { magicLinkAction } from './actions'
import { ConfirmAccount } from './confirm-account'
import { describeLinkProblem, type MagicLinkTexts } from './describe-link-problem'
import { MagicLinkForm } from './magic-link-form'

type Props = MailedLink & {
  from: string
  idempotencyKey: string
  isRequestedHere: boolean
  texts: MagicLinkTexts
}

export function MagicLink(props: Props) {
  const askAgain = { href: useClientConfig().loginPath, label: props.texts.again }
  const [state, submit] = useFormAction(magicLinkAction)
  const { token, wasUsed } = useMailedLink(props)
  const { texts } = props

  if (token === '') {
    return (
      <DeadLink title={texts.incomplete} {...askAgain}>
        {texts.incompleteText}
      </DeadLink>
    )
  }
  const problem = describeLinkProblem(state, texts, wasUsed)
  if (problem && problem.title !== null) {
    return <DeadLink title={problem.title} problem={problem.text} {...askAgain} />
  }
  if (state.kind === 'confirm-account') {
    const { from, idempotencyKey } = props
    return (
      <ConfirmAccount
        question={state}
        from={from}
        idempotencyKey={idempotencyKey}
        submit={submit}
        texts={texts}
      />
    )
  }
  const { from, idempotencyKey, isRequestedHere } = props
  const form = { token, from, idempotencyKey, isRequestedHere, submit, texts }
  return <MagicLinkForm {...form} problem={problem?.text} />
}
