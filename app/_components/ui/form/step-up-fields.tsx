'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useId, useRef } from 'react'
import { PageLink } from '@/app/_components/ui/page-link'
import { type FormState, signInUrl, stepUpFields } from '@/lib/sendora'
import { useClientConfig } from '@/lib/sendora/client'
import { buttonClass } from '../button-class'
import { Notice } from '../notice'
import { useSharedTexts } from '../shared-texts'
import { Field } from './field'

type Props = {
  state: FormState
  /** The form already asks for the password. */
  omitsPassword?: boolean
}

/** Asks the user to reauthenticate within the same form when the service requires it. Renders nothing otherwise. */
export function StepUpFields({ state, omitsPassword = false }: Props) {
  const id = useId()
  const texts = useSharedTexts()
  const box = useRef<HTMLFieldSetElement>(null)
  const pathname = usePathname()
  const { loginPath } = useClientConfig()
  useEffect(() => {
    if (state.kind !== 'step-up') return
    const first = 'input:not([hidden]), a'
    const wanted = state.wrong === 'code' ? `[name=${stepUpFields.code}]` : first
    box.current?.querySelector<HTMLElement>(wanted)?.focus()
  }, [state])
  if (state.kind !== 'step-up') return null

  const { hasPassword, asksCode, problem, wrong, email } = state
  const asksPassword = hasPassword && !omitsPassword
  return (
    <fieldset
      ref={box}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-why`}
      className="grid min-w-0 gap-4 rounded-control border border-edge bg-sunken p-4"
    >
      <div>
        <h3 id={`${id}-title`} className="font-medium">
          {texts.stepUpTitle}
        </h3>
        <p id={`${id}-why`} className="mt-0.5 text-caption text-muted">
          {hasPassword ? texts.stepUpWhy : texts.stepUpWhySignIn}
        </p>
      </div>
      {problem && wrong === null && <Notice tone="danger">{problem}</Notice>}
      {asksPassword && (
        <>
          {/* Tells password managers which account this password belongs to. */}
          <input type="text" autoComplete="username" value={email} readOnly hidden />
          <Field
            id={`${id}-password`}
            name={stepUpFields.password}
            label={texts.yourPassword}
            type="password"
            autoComplete="current-password"
            error={wrong === 'password' && problem ? problem : undefined}
          />
        </>
      )}
      {hasPassword && asksCode && (
        <Field
          id={`${id}-code`}
          name={stepUpFields.code}
          label={texts.code}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={32}
          mono
          hint={texts.stepUpCodeHint}
          error={wrong === 'code' && problem ? problem : undefined}
        />
      )}
      {!hasPassword && (
        <PageLink
          href={signInUrl(loginPath, pathname, 'step_up')}
          className={buttonClass('plain', 'justify-self-start')}
        >
          {texts.signInAgain}
        </PageLink>
      )}
    </fieldset>
  )
}
