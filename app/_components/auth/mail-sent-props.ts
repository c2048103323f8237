import type { FormState } from '@/lib/sendora'
import type { Sentences } from '@/lib/texts/catalogue'

export type MailSentProps = {
  state: SentState
  /** What is on its way, with `{email}` in the place of the address. */
  text: string
  texts: Sentences<'signIn', 'mailSent'>
  /** Where a sign-in link leads. */
  from?: string
  /** Where to enter another address. */
  againHref: string
  mailboxUrl: string | null
  submit: (form: FormData) => void
}

export type SentState = Extract<FormState, { kind: 'sent' | 'refused' }>
