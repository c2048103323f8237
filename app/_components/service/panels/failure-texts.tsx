'use client'

import { createContext, type ReactNode, useContext } from 'react'
import type { Sentences } from '@/lib/texts/catalogue'

type FailureTexts = Sentences<'states', 'failure'>

/** For pages outside the signed-in frame, whose error boundary loads no texts. */
const english: FailureTexts = {
  page: 'This page couldn’t be displayed',
  title: 'Something went wrong',
  lead: 'You’re still signed in, and nothing you saved is lost.',
  unavailable: 'The service isn’t responding',
  unavailableLead:
    'You’re still signed in, and what you typed is kept. Outages usually end within a minute.',
  unverified: 'This page needs verified sessions',
  unverifiedLead:
    'You’re still signed in. This app decodes sessions without verifying them, so it can’t tell what your account may do. Set SENDORA_JWKS_URL on the server to fix this.',
  tryAgain: 'Try again',
  reload: 'Reload the page',
  toOverview: 'Go to the overview',
}

const FailureTextsContext = createContext(english)

type Props = { texts: FailureTexts; children: ReactNode }

/** Gives error boundaries their sentences: Next renders them without props of the server. */
export function FailureTextsProvider({ texts, children }: Props) {
  return <FailureTextsContext value={texts}>{children}</FailureTextsContext>
}

export function useFailureTexts(): FailureTexts {
  return useContext(FailureTextsContext)
}
