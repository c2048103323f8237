'use client'

import { useActionState, useEffect, useState } from 'react'
import { buttonClass } from '@/app/_components/ui/button-class'
import { Notice } from '@/app/_components/ui/notice'
import { idle } from '@/lib/sendora'
import { AuthHeading } from '../_components/auth-heading'
import { ConfirmAccount } from './confirm-account'
import { describeLinkProblem } from './describe-link-problem'
import { magicLinkAction } from './magic-link-action'
import { MagicLinkForm } from './magic-link-form'

type Props = { token: string; from: string; wasAskedHere: boolean }

export function MagicLink(props: Props) {
  const [state, submit] = useActionState(magicLinkAction, idle)
  // The page is rendered again after the address was cleaned, and then knows nothing of the token.
  const [token] = useState(props.token)
  useEffect(removeTokenFromAddress, [])

  if (token === '') {
    return (
      <DeadEnd title="This link is not complete">
        Open the link in the mail as a whole, or ask for a new one.
      </DeadEnd>
    )
  }
  const problem = describeLinkProblem(state)
  if (problem && !problem.canRetry) {
    return <DeadEnd title="This link does not work any more" problem={problem.text} />
  }
  if (state.kind === 'confirm-account') {
    return <ConfirmAccount question={state} from={props.from} submit={submit} />
  }
  return (
    <MagicLinkForm
      token={token}
      from={props.from}
      wasAskedHere={props.wasAskedHere}
      problem={problem?.text}
      submit={submit}
    />
  )
}

function DeadEnd(props: { title: string; problem?: string; children?: React.ReactNode }) {
  return (
    <>
      <AuthHeading title={props.title}>{props.children}</AuthHeading>
      <div className="grid gap-5">
        {props.problem && <Notice tone="danger">{props.problem}</Notice>}
        <a href="/login" className={buttonClass('primary')}>
          Ask for a new link
        </a>
      </div>
    </>
  )
}

/** Out of the history, of screenshots, and of what is copied from the address bar. */
function removeTokenFromAddress() {
  const url = new URL(window.location.href)
  if (!url.searchParams.has('token')) return
  url.searchParams.delete('token')
  window.history.replaceState(null, '', url.pathname + url.search)
}
