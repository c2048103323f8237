import { isRecord } from '../core/is-record'
import type { ServiceResult } from '../server/call-service'
import { callService } from '../server/call-service'

/** A passkey of the account, as the service lists it. The service knows no way to rename one. */
export type Passkey = {
  id: string
  name: string | null
  /** ISO date-time. */
  lastUsedAt: string | null
  /** ISO date-time. */
  createdAt: string
}

/** Contract 3.9; `DELETE` below it removes one. */
export const passkeysPath = '/auth-service/passkeys'

/** The passkeys of whoever is signed in, the newest first. */
export function getPasskeys(): Promise<ServiceResult<Passkey[]>> {
  return callService(passkeysPath, { parse: readPasskeys })
}

function readPasskeys(data: unknown): Passkey[] {
  if (!Array.isArray(data)) throw new TypeError('This is no list of passkeys.')
  const age = ({ createdAt }: Passkey) => Date.parse(createdAt) || 0
  return data.map(readPasskey).sort((left, right) => age(right) - age(left))
}

function readPasskey(row: unknown): Passkey {
  if (!isRecord(row) || typeof row.id !== 'string' || typeof row.createdAt !== 'string') {
    throw new TypeError('This is no passkey.')
  }
  const { id, name, lastUsedAt, createdAt } = row
  const textOrNull = (value: unknown) => (typeof value === 'string' && value ? value : null)
  return { id, name: textOrNull(name), lastUsedAt: textOrNull(lastUsedAt), createdAt }
}
