'use client'

import { startTransition, useCallback, useEffect, useState } from 'react'
import { buttonClass } from '@/app/_components/ui/button-class'
import { SubmitButton } from '@/app/_components/ui/form/submit-button'
import { Notice } from '@/app/_components/ui/notice'
import { PageLink } from '@/app/_components/ui/page-link'
import type { FormState } from '@/lib/sendora'
import {
  type SsoCallback,
  useClientConfig,
  useFormAction,
  useSsoCallback,
} from '@/lib/sendora/client'
import { completeSingleSignOnAction } from '@/lib/sendora/social-actions'
import { AuthHeading } from '../../_components/auth-heading'
import { type SsoTexts, ssoProblem } from './sso-problem'

/** Reads the token that single sign-on puts in the URL fragment, and signs in with it. */
export function CompleteSso({ texts, ...props }: { state: string; texts: SsoTexts }) {
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

  const problem = problemOf(ssoCallback, answer, texts)
  if (ssoCallback.kind === 'reading') return <NeedsScripts texts={texts} />
  if (problem === null) {
    return (
      <div role="status">
        <AuthHeading title={texts.title}>{texts.lead}</AuthHeading>
      </div>
    )
  }
  const canRepeat = answer.kind === 'refused' && answer.code === 'SERVICE_UNAVAILABLE'
  return (
    <>
      <AuthHeading title={texts.problem} />
      <div className="grid gap-5">
        <Notice tone="danger">{problem}</Notice>
        {canRepeat && (
          <form action={send} className="grid">
            <SubmitButton tone="primary">{texts.retry}</SubmitButton>
          </form>
        )}
        <PageLink href={loginPath} className={buttonClass(canRepeat ? 'plain' : 'primary')}>
          {texts.back}
        </PageLink>
      </div>
    </>
  )
}

function problemOf(ssoCallback: SsoCallback, answer: FormState, texts: SsoTexts): string | null {
  if (ssoCallback.kind === 'error') return ssoProblem(ssoCallback.code, texts)
  if (ssoCallback.kind === 'nothing') return texts.nothing
  return answer.kind === 'refused' ? answer.message : null
}

function NeedsScripts({ texts }: { texts: SsoTexts }) {
  const { loginPath } = useClientConfig()
  return (
    <noscript>
      <AuthHeading title={texts.scriptsTitle}>{texts.scripts}</AuthHeading>
      <PageLink href={loginPath} className={buttonClass('primary', 'w-full')}>
        {texts.back}
      </PageLink>
    </noscript>
  )
}
