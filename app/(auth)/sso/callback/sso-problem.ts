import type { Sentences } from '@/lib/texts/catalogue'

export type SsoTexts = Sentences<'signIn', 'sso'>

const known = ['access_denied', 'email_required', 'account_locked'] as const

/** The sentence for the error code of a single sign-on. Never the code itself: anyone can write one into an address. */
export function ssoProblem(code: string, texts: SsoTexts): string {
  return texts[known.find((one) => one === code) ?? 'other']
}
