'use client'

import { startTransition, useCallback, useEffect, useState } from 'react'
import { buttonClass } from '@/app/_components/ui/button-class'
import { Notice } from '@/app/_components/ui/notice'
import { PageLink } from '@/app/_components/ui/page-link'
import { SubmitButton } from '@/app/_components/ui/submit-button'
import type { FormState } from '@/lib/sendora'
import {
  type SsoCallback,
  useClientConfig,
  useFormAction,
  useSsoCallback,
} from '@/lib/sendora/client'
import { completeSingleSignOnAction } from '@/lib/sendora/social-actions'
import { ssoProblem } from '@/lib/sign-in/sso-problem'
import { AuthHeading } from '../../_components/auth-heading'

/** Reads the token that single sign-on puts in the URL fragment, and signs in with it. */
export function CompleteSso(props: { state: string }) {
  const { loginPath } = useClientConfig()
  // The page renders again once the address is clean, without the state in it.
  const [state] = useState(props.state)
  const ssoCallback = useSsoCallback()
  const [answer, finish] = useFormAction(completeSingleSignOnAction)

  const send = useCallback(() => {
    if (ssoCallback.kind !== 'token') return
    const form = new FormData()
    form.set('token', ssoCallback.token)
    form.set('state', state)
    startTransition(() => finish(form))
  }, [ssoCallback, state, finish])
  useEffect(send, [send])

  const problem = problemOf(ssoCallback, answer)
  if (ssoCallback.kind === 'reading') return <NeedsScripts />
  if (problem === null) {
    return (
      <div role="status">
        <AuthHeading title="Signing you in">Your organization confirmed your identity.</AuthHeading>
      </div>
    )
  }
  const canRepeat = answer.kind === 'refused' && answer.code === 'SERVICE_UNAVAILABLE'
  return (
    <>
      <AuthHeading title="You’re not signed in yet" />
      <div className="grid gap-5">
        <Notice tone="danger">{problem}</Notice>
        {canRepeat && (
          <form action={send} className="grid">
            <SubmitButton tone="primary">Try again</SubmitButton>
          </form>
        )}
        <PageLink href={loginPath} className={buttonClass(canRepeat ? 'plain' : 'primary')}>
          Back to sign-in
        </PageLink>
      </div>
    </>
  )
}

function problemOf(ssoCallback: SsoCallback, answer: FormState): string | null {
  if (ssoCallback.kind === 'error') return ssoProblem(ssoCallback.code)
  if (ssoCallback.kind === 'nothing') {
    return 'Your organization sent nothing to this page. Start single sign-on again.'
  }
  return answer.kind === 'refused' ? answer.message : null
}

function NeedsScripts() {
  const { loginPath } = useClientConfig()
  return (
    <noscript>
      <AuthHeading title="JavaScript is required">
        Single sign-on passes the session in a part of the address that only JavaScript can read.
        Allow JavaScript for this site and start again, or sign in another way.
      </AuthHeading>
      <PageLink href={loginPath} className={buttonClass('primary', 'w-full')}>
        Back to sign-in
      </PageLink>
    </noscript>
  )
}
