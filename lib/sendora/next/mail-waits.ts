import { cookies } from 'next/headers'
import type { Session } from '../core/tokens/session'
import { configuration } from '../server/configuration'
import type { AskedCode } from './asked-code'
import { askedCode } from './asked-code'
import { confirmationVisit, sentVerification } from './verify-email'

/** The code that this browser waits for, or `null`. For the page where it is typed. */
export async function getAskedCode(): Promise<AskedCode | null> {
  return askedCode(await cookies(), configuration()).read()
}

/** Seconds until the mail that confirms an address may be sent again; 0 when it may. */
export async function verificationWaitSeconds({ userId }: Session): Promise<number> {
  return sentVerification(await cookies(), configuration()).waitSeconds(userId)
}

/** Where somebody was going who had to confirm an address first, or `null`. For the page of the mailed link. */
export async function confirmationReturnTo(): Promise<string | null> {
  return confirmationVisit(await cookies(), configuration()).read()
}
