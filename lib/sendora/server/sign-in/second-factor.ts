import { isRecord } from '../../core/is-record'
import { type CallService, callService, type ServiceResult } from '../call-service'

// [design] The first and the last: no such routes are public (contract: second factor).
export const secondFactorPaths = {
  status: '/auth-service/mfa',
  start: '/auth-service/mfa/enroll/start',
  confirm: '/auth-service/mfa/enroll/confirm',
  disable: '/auth-service/mfa/disable',
  recoveryCodes: '/auth-service/mfa/recovery-codes',
} as const

export type SecondFactor = {
  isOn: boolean
  /** `null` if the service doesn't say. */
  recoveryCodesLeft: number | null
}

/** Whether the signed-in user has a second factor. For pages. */
export function getSecondFactor(): Promise<ServiceResult<SecondFactor>> {
  return readSecondFactor(callService)
}

export function readSecondFactor(call: CallService): Promise<ServiceResult<SecondFactor>> {
  return call(secondFactorPaths.status, { parse: parseSecondFactor })
}

function parseSecondFactor(data: unknown): SecondFactor {
  const { enabled, recoveryCodesLeft } = isRecord(data) ? data : {}
  if (typeof enabled !== 'boolean') throw new TypeError('No status')
  return {
    isOn: enabled,
    recoveryCodesLeft: typeof recoveryCodesLeft === 'number' ? recoveryCodesLeft : null,
  }
}

export type Enrollment = { secret: string; otpauthUrl: string; recoveryCodes: readonly string[] }

/** @throws TypeError for any other data */
export function parseEnrollment(data: unknown): Enrollment {
  if (!isRecord(data)) throw new TypeError('No enrollment')
  const { secret, otpauthUrl } = data
  const isUsable =
    typeof secret === 'string' &&
    /^[A-Z2-7]{16,128}$/.test(secret) &&
    typeof otpauthUrl === 'string' &&
    otpauthUrl.startsWith('otpauth://totp/')
  if (!isUsable) throw new TypeError('No secret')
  return { secret, otpauthUrl, recoveryCodes: parseRecoveryCodes(data) }
}

/** @throws TypeError if there are none */
export function parseRecoveryCodes(data: unknown): readonly string[] {
  const codes = isRecord<'recoveryCodes'>(data) ? data.recoveryCodes : null
  const isList = Array.isArray(codes) && codes.length > 0
  if (!isList || !codes.every((code) => typeof code === 'string' && /^[\x21-\x7e]+$/.test(code))) {
    throw new TypeError('No recovery codes')
  }
  return codes
}
