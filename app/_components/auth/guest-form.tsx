import { getClientConfig, idempotencyKey } from '@/lib/sendora/server'
import type { ButtonTone } from '../ui/button-class'
import { StartGuestForm } from './start-guest-form'

type Props = { from?: string; tone?: ButtonTone }

/** Lets somebody in who has no account, as a guest. */
export async function GuestForm({ from = getClientConfig().afterSignInPath, tone }: Props) {
  return <StartGuestForm from={from} attempt={await idempotencyKey()} tone={tone} />
}
