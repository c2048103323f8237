'use client'

import { useActionState } from 'react'
import { buttonClass } from '@/app/_components/ui/button-class'
import { Notice } from '@/app/_components/ui/notice'
import { SubmitButton } from '@/app/_components/ui/submit-button'
import { idle } from '@/lib/sendora'
import { confirmMagicLinkAction } from '@/lib/sendora/actions'
import { describeLinkProblem } from './describe-link-problem'

type Props = { token: string; from: string }

export function MagicLinkForm({ token, from }: Props) {
  const [state, confirm] = useActionState(confirmMagicLinkAction, idle)
  const problem = describeLinkProblem(state)
  if (problem && !problem.canRetry) {
    return (
      <div className="grid gap-5">
        <Notice tone="danger">{problem.text}</Notice>
        <a href="/login" className={buttonClass('primary')}>
          Ask for a new link
        </a>
      </div>
    )
  }
  return (
    <form action={confirm} className="grid gap-5">
      {problem && <Notice tone="danger">{problem.text}</Notice>}
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="from" value={from} />
      <SubmitButton tone="primary" pendingLabel="Signing in…">
        Sign in
      </SubmitButton>
    </form>
  )
}
