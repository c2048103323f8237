'use server'

import { formIntent } from '@/lib/form-intent'
import { qrPicture } from '@/lib/qr-picture'
import { idle, type SecondFactorState } from '@/lib/sendora'
import {
  confirmSecondFactorAction,
  disableSecondFactorAction,
  renewRecoveryCodesAction,
  startSecondFactorAction,
} from '@/lib/sendora/second-factor-actions'
import { withSessionAction } from '@/lib/sendora/server'
import type { SecondFactorAnswer, SecondFactorIntent } from './second-factor-state'

const actions = {
  start: startSecondFactorAction,
  confirm: confirmSecondFactorAction,
  renew: renewRecoveryCodesAction,
  disable: disableSecondFactorAction,
} satisfies Record<SecondFactorIntent, unknown>

/** One page with four forms: each sends its name as `intent`. */
export const secondFactorAction = withSessionAction(
  async (_context, _previous: SecondFactorAnswer, form: FormData): Promise<SecondFactorAnswer> => {
    const intent = intentOf(form)
    return { intent, state: drawn(await actions[intent](idle, form)) }
  },
)

function intentOf(form: unknown): SecondFactorIntent {
  const given = formIntent(form)
  return given === 'confirm' || given === 'renew' || given === 'disable' ? given : 'start'
}

/** Draws the QR code on the server, so that the browser needs no encoder and no URL contains the secret. */
function drawn(state: SecondFactorState): SecondFactorAnswer['state'] {
  if (state.kind !== 'enroll') return state
  const { otpauthUrl, ...shown } = state
  return { ...shown, picture: qrPicture(otpauthUrl) }
}
