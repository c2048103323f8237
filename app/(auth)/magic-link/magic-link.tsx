'use client'

import { useFormAction } from '@/lib/sendora/client'
import { DeadLink } from '../_components/dead-link'
import { useMailedToken } from '../_components/use-mailed-token'
import { ConfirmAccount } from './confirm-account'
import { describeLinkProblem } from './describe-link-problem'
import { magicLinkAction } from './magic-link-action'
import { MagicLinkForm } from './magic-link-form'

type Props = { token: string; from: string; attempt: string; wasAskedHere: boolean }

const askAgain = { href: '/login', label: 'Ask for a new link' }

export function MagicLink(props: Props) {
  const [state, submit] = useFormAction(magicLinkAction)
  const token = useMailedToken(props.token)

  if (token === '') {
    return (
      <DeadLink title="This link is not complete" {...askAgain}>
        Open the link in the mail as a whole, or ask for a new one.
      </DeadLink>
    )
  }
  const problem = describeLinkProblem(state)
  if (problem && problem.title !== null) {
    return <DeadLink title={problem.title} problem={problem.text} {...askAgain} />
  }
  if (state.kind === 'confirm-account') {
    return <ConfirmAccount question={state} {...props} submit={submit} />
  }
  return <MagicLinkForm {...props} token={token} problem={problem?.text} submit={submit} />
}
