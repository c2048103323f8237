'use client'

import { usePathname } from 'next/navigation'
import { useCallback, useEffect, useRef, useState, useTransition } from 'react'
import { useOptionalClientConfig, useSentences } from '../../client/client-config'
import { actionFailure } from '../../client/forms/use-form-action'
import { browserSentence } from '../../core/errors/browser-errors'
import type { ClientSentences } from '../../core/errors/sentences'
import { type FormState, idle, refusedWith } from '../../core/forms/form-state'
import { withoutBasePath } from '../../core/paths/base-path'
import { finishPasskeySignInAction, startPasskeySignInAction } from '../../passkey-actions'
import type { PasskeyOptions } from './credential-json'
import { signInFields } from './sign-in-fields'
import { type PasskeySupport, usePasskeySupport } from './use-passkey-support'
import { answerWithPasskey, canAutofillPasskeys, cancelCeremony } from './webauthn'

export type PasskeySignInOptions = {
  /** Where the sign-in leads. @default `afterSignInPath` */
  from?: string
  /**
   * Offers passkeys in the suggestions of an input with `autoComplete="username webauthn"`, if the browser can.
   * @default true
   */
  autofill?: boolean
  /** `false`: the session ends with the browser, as with a form's field `remember`. @default true */
  remember?: boolean
}

export type PasskeySignIn = {
  support: PasskeySupport
  /** `refused` with the reason, or `idle`. */
  state: FormState
  isPending: boolean
  /** Opens the browser's dialog. Call it on a click. */
  signIn: () => Promise<void>
}

/** Signs in with a passkey, by a button and by the suggestions of the email field. */
export function usePasskeySignIn({
  from = '',
  autofill = true,
  remember,
}: PasskeySignInOptions = {}): PasskeySignIn {
  const support = usePasskeySupport()
  const errors = useSentences()?.errors
  const [state, setState] = useState<FormState>(idle)
  const [isAsking, setAsking] = useState(false)
  const [isFinishing, startFinishing] = useTransition()
  const isPending = isAsking || isFinishing

  const finish = useCallback(
    (response: string) => {
      const form = signInFields(response, { from, remember })
      // In a transition, so that the redirect of the sign-in reaches the router.
      startFinishing(async () => {
        try {
          setState(await finishPasskeySignInAction(idle, form))
        } catch (error) {
          setState(unanswered(error, errors))
        }
      })
    },
    [from, remember, errors],
  )

  const signIn = async () => {
    if (isPending) return
    setAsking(true)
    setState(idle)
    const start = await startPasskeySignInAction().catch((error) => unanswered(error, errors))
    if (start.kind === 'passkey-options') {
      const answer = await answerWithPasskey(start.options, { autofill: false })
      if (answer.kind === 'answered') finish(answer.response)
      else setState(refusedWith(browserSentence(answer.code, errors), answer))
    } else {
      setState(start)
    }
    setAsking(false)
  }

  usePasskeyAutofill({ isOn: autofill && support === 'supported' && !isPending, finish })
  return { support, state, isPending, signIn }
}

/** How long to wait for a submission or a navigation before starting again, milliseconds. */
const submissionMs = 10_000
const navigationMs = 500

type Autofill = { isOn: boolean; finish: (response: string) => void }

/** Waits in the background for a passkey to be picked. Its failures are silent. */
function usePasskeyAutofill({ isOn, finish }: Autofill): void {
  const [round, setRound] = useState(0)
  const pathname = usePathname()
  const basePath = useOptionalClientConfig()?.basePath ?? ''
  const takeSubmission = useSubmission()
  // biome-ignore lint/correctness/useExhaustiveDependencies: each round gets a new challenge
  useEffect(() => {
    if (!isOn) return
    let isOver = false
    let isWaiting = false
    let renewal: ReturnType<typeof setTimeout> | undefined

    const wait = async () => {
      if (!(await canAutofillPasskeys()) || isOver) return
      // Actions are queued, and posted to the current address: during a navigation, that's another page's.
      const isElsewhere = withoutBasePath(window.location.pathname, { basePath }) !== pathname
      const pauseMs = takeSubmission() ? submissionMs : isElsewhere ? navigationMs : 0
      if (pauseMs > 0) {
        renewal = setTimeout(() => setRound((last) => last + 1), pauseMs)
        return
      }
      const start = await startPasskeySignInAction()
      if (start.kind !== 'passkey-options' || isOver) return
      renewal = setTimeout(() => setRound((last) => last + 1), renewAfterMs(start.options))
      isWaiting = true
      const answer = await answerWithPasskey(start.options, { autofill: true })
      isWaiting = false
      if (answer.kind === 'answered' && !isOver) finish(answer.response)
    }
    wait().catch(() => undefined)

    return () => {
      isOver = true
      clearTimeout(renewal)
      if (isWaiting) void cancelCeremony()
    }
  }, [isOn, finish, round, pathname, basePath, takeSubmission])
}

/** Returns whether a form of the page was submitted since the last call. */
function useSubmission(): () => boolean {
  const wasSubmitted = useRef(false)
  useEffect(() => {
    const note = () => {
      wasSubmitted.current = true
    }
    document.addEventListener('submit', note, { capture: true })
    return () => document.removeEventListener('submit', note, { capture: true })
  }, [])
  return useCallback(() => {
    const answer = wasSubmitted.current
    wasSubmitted.current = false
    return answer
  }, [])
}

/** A page may stay open for hours, and an expired challenge can't be answered. */
function renewAfterMs({ timeout = 300_000 }: PasskeyOptions): number {
  return Math.max(30_000, timeout * 0.8)
}

function unanswered(error: unknown, errors: ClientSentences['errors']) {
  const code = actionFailure(error)
  return refusedWith(browserSentence(code, errors), { code })
}
