import type { QrPicture } from '@/lib/qr-picture'
import { type FormState, idle, type SecondFactorState } from '@/lib/sendora'
import type { Sentences } from '@/lib/texts/catalogue'

export type SecondFactorTexts = Sentences<'account', 'secondFactorSteps'>

/** Which form was sent. */
export type SecondFactorIntent = 'start' | 'confirm' | 'renew' | 'disable'

export type Enrollment = {
  kind: 'enroll'
  secret: string
  picture: QrPicture
  problem: string | null
}

type RecoveryCodesState = Extract<SecondFactorState, { kind: 'recovery-codes' }>

/** What the page shows after a submit: the library's state, with the secret drawn as a QR code. */
export type SecondFactorAnswer = {
  intent: SecondFactorIntent
  state: FormState | Enrollment | RecoveryCodesState
}

export const noAnswer: SecondFactorAnswer = { intent: 'start', state: idle }
