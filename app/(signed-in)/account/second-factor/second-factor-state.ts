import type { QrPicture } from '@/lib/qr-picture'
import { type FormState, idle, type SecondFactorState } from '@/lib/sendora'

/** Which form was sent. */
export type SecondFactorIntent = 'start' | 'confirm' | 'renew' | 'disable'

export type Enrolment = {
  kind: 'enrol'
  secret: string
  picture: QrPicture
  problem: string | null
}

export type RecoveryCodesState = Extract<SecondFactorState, { kind: 'recovery-codes' }>

/** What the page shows after a form was sent: the library's state, the secret drawn. */
export type SecondFactorAnswer = {
  intent: SecondFactorIntent
  state: FormState | Enrolment | RecoveryCodesState
}

export const noAnswer: SecondFactorAnswer = { intent: 'start', state: idle }
