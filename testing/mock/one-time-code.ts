import { Secret, TOTP } from 'otpauth'
import type { TestUser } from './test-user'

/** What the user's authenticator app shows at this moment. */
export function oneTimeCode({ mfaSecret = '' }: TestUser): string {
  return new TOTP({ secret: Secret.fromBase32(mfaSecret), digits: 6, period: 30 }).generate()
}
