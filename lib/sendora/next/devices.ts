import { cookies } from 'next/headers'
import { isRecord } from '../core/is-record'
import type { CallService, ServiceResult } from '../server/call-service'
import { callService } from '../server/call-service'
import { createSendoraServerClient } from '../server/server-client'

/** One sign-in of the account, as the service lists it. */
export type Device = {
  id: string
  /** What the browser called itself when it signed in: a user agent. */
  deviceInfo: string | null
  /** ISO date-time. */
  lastUsedAt: string | null
  /** ISO date-time. */
  createdAt: string
  /** The sign-in that this request comes with. */
  isCurrent: boolean
}

/** Contract 3.6; `DELETE` below it ends one. */
export const devicesPath = '/auth-service/sessions/me'

/** Every sign-in of whoever is signed in: this one first, then the others by their last use. */
export async function getDevices(): Promise<ServiceResult<Device[]>> {
  const session = await createSendoraServerClient(cookies()).getSession()
  return listDevices(callService, session?.sessionId ?? null)
}

/** @param currentId `sid` of the token: the service does not say which sign-in is the current one */
export function listDevices(
  call: CallService,
  currentId: string | null,
): Promise<ServiceResult<Device[]>> {
  return call(devicesPath, { parse: (data) => readDevices(data, currentId) })
}

function readDevices(data: unknown, currentId: string | null): Device[] {
  if (!Array.isArray(data)) throw new TypeError('This is no list of sign-ins.')
  const rank = ({ isCurrent, lastUsedAt, createdAt }: Device) =>
    isCurrent ? Number.POSITIVE_INFINITY : Date.parse(lastUsedAt ?? createdAt) || 0
  return data
    .map((row) => readDevice(row, currentId))
    .sort((left, right) => rank(right) - rank(left))
}

function readDevice(row: unknown, currentId: string | null): Device {
  if (!isRecord(row) || typeof row.id !== 'string' || typeof row.createdAt !== 'string') {
    throw new TypeError('This is no sign-in.')
  }
  const { id, deviceInfo, lastUsedAt, createdAt } = row
  const textOrNull = (value: unknown) => (typeof value === 'string' ? value : null)
  return {
    id,
    deviceInfo: textOrNull(deviceInfo),
    lastUsedAt: textOrNull(lastUsedAt),
    createdAt,
    isCurrent: id === currentId,
  }
}
