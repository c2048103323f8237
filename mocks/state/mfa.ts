import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { hashToken } from '../tokens/random-token'

export type Mfa = { secret: string; recoveryCodeHashes: Set<string> }

/** A new second factor and its eight recovery codes of 17 characters (contract 3.4). */
export function createMfa(): { mfa: Mfa; recoveryCodes: string[] } {
  const recoveryCodes = Array.from({ length: 8 }, newRecoveryCode)
  const recoveryCodeHashes = new Set(recoveryCodes.map(hashToken))
  return { mfa: { secret: new Secret({ size: 20 }).base32, recoveryCodeHashes }, recoveryCodes }
}

export function currentTotpCode(mfa: Mfa, nowMs: number): string {
  return totp(mfa).generate({ timestamp: nowMs })
}

/** Accepts a TOTP code of this step or a neighbouring one, or uses up a recovery code. */
export function consumeMfaCode(mfa: Mfa, code: string, nowMs: number): boolean {
  if (/^\d{6}$/.test(code)) {
    return totp(mfa).validate({ token: code, timestamp: nowMs, window: 1 }) !== null
  }
  return mfa.recoveryCodeHashes.delete(hashToken(code.toLowerCase()))
}

function totp(mfa: Mfa): TOTP {
  return new TOTP({ secret: Secret.fromBase32(mfa.secret), digits: 6, period: 30 })
}

function newRecoveryCode(): string {
  const digits = randomBytes(8).toString('hex')
  return `${digits.slice(0, 8)}-${digits.slice(8)}`
}
