import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { hashToken } from '../../tokens/random-token'

const STEP_SECONDS = 30

export type Mfa = {
  secret: string
  recoveryCodeHashes: Set<string>
  /** The time step of the last accepted code: RFC 6238, 5.2 forbids to take one twice. */
  lastUsedStep: number | null
}

/** A new second factor and its recovery codes. */
export function createMfa(): { mfa: Mfa; recoveryCodes: string[] } {
  const { recoveryCodes, recoveryCodeHashes } = createRecoveryCodes()
  const secret = new Secret({ size: 20 }).base32
  return { mfa: { secret, recoveryCodeHashes, lastUsedStep: null }, recoveryCodes }
}

/** Eight codes of 17 characters (contract: second factor), shown once and kept as hashes. */
export function createRecoveryCodes() {
  const recoveryCodes = Array.from({ length: 8 }, newRecoveryCode)
  return { recoveryCodes, recoveryCodeHashes: new Set(recoveryCodes.map(hashToken)) }
}

/** A second factor as it was before anybody used it. */
export function unusedMfa(mfa: Mfa): Mfa {
  return { ...mfa, recoveryCodeHashes: new Set(mfa.recoveryCodeHashes), lastUsedStep: null }
}

export function currentTotpCode(mfa: Mfa, nowMs: number): string {
  return totp(mfa).generate({ timestamp: nowMs })
}

export type MfaUse = { nowMs: number; allowTotpReuse: boolean }

/** Accepts a TOTP code of this step or a neighbouring one, or uses up a recovery code. */
export function consumeMfaCode(mfa: Mfa, code: string, use: MfaUse): boolean {
  if (!/^\d{6}$/.test(code)) return mfa.recoveryCodeHashes.delete(hashToken(code.toLowerCase()))

  const delta = totp(mfa).validate({ token: code, timestamp: use.nowMs, window: 1 })
  if (delta === null) return false
  const step = stepOf(use.nowMs) + delta
  if (!use.allowTotpReuse && mfa.lastUsedStep !== null && step <= mfa.lastUsedStep) return false
  mfa.lastUsedStep = step
  return true
}

/** True when the code of the moment has already been taken. */
export function isCurrentCodeUsed(mfa: Mfa, nowMs: number): boolean {
  return mfa.lastUsedStep !== null && mfa.lastUsedStep >= stepOf(nowMs)
}

/** The address that authenticator apps read from a QR code. */
export function otpauthUrl(mfa: Mfa, label: string): string {
  return totp(mfa, label).toString()
}

const stepOf = (nowMs: number) => Math.floor(nowMs / 1000 / STEP_SECONDS)

function totp(mfa: Mfa, label = ''): TOTP {
  const secret = Secret.fromBase32(mfa.secret)
  return new TOTP({ issuer: 'Sendora', label, secret, digits: 6, period: STEP_SECONDS })
}

function newRecoveryCode(): string {
  const digits = randomBytes(8).toString('hex')
  return `${digits.slice(0, 8)}-${digits.slice(8)}`
}
