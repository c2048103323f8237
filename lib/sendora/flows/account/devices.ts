import { cookies } from 'next/headers'
import { field } from '../../core/form-data'
import { type FormState, refused } from '../../core/forms/form-state'
import { isRecord } from '../../core/is-record'
import { isServiceId } from '../../core/paths/service-path'
import { type CallService, callService, type ServiceResult } from '../../server/call-service'
import { failureState } from '../../server/forms/with-session-form'
import { createSendoraServerClient } from '../../server/server-client'
import type { SessionActionContext } from '../../server/with-session-action'

/** One sign-in of the account, as the service lists it. */
export type Device = {
  id: string
  /** User agent of the sign-in. */
  deviceInfo: string | null
  /** ISO date-time. */
  lastUsedAt: string | null
  /** ISO date-time. */
  createdAt: string
  /** This request's own session. */
  isCurrent: boolean
}

/** `DELETE` below it ends one (contract: devices). */
const devicesPath = '/auth-service/sessions/me'

/** The sign-ins of the signed-in user: this one first, then the others by last use. */
export async function getDevices(): Promise<ServiceResult<Device[]>> {
  const session = await createSendoraServerClient(cookies()).getSession()
  return listDevices(callService, session?.sessionId ?? null)
}

/** @param currentId `sid` of the token: the service doesn't mark the current one */
function listDevices(
  call: CallService,
  currentId: string | null,
): Promise<ServiceResult<Device[]>> {
  return call(devicesPath, { parse: (data) => readDevices(data, currentId) })
}

function readDevices(data: unknown, currentId: string | null): Device[] {
  if (!Array.isArray(data)) throw new TypeError('Not a list of sign-ins')
  const rank = ({ isCurrent, lastUsedAt, createdAt }: Device) =>
    isCurrent ? Number.POSITIVE_INFINITY : Date.parse(lastUsedAt ?? createdAt) || 0
  return data
    .map((row) => readDevice(row, currentId))
    .sort((left, right) => rank(right) - rank(left))
}

function readDevice(row: unknown, currentId: string | null): Device {
  const { id, deviceInfo, lastUsedAt, createdAt } = isRecord(row) ? row : {}
  if (typeof id !== 'string' || typeof createdAt !== 'string') {
    throw new TypeError('Not a sign-in')
  }
  const textOrNull = (value: unknown) => (typeof value === 'string' ? value : null)
  return {
    id,
    deviceInfo: textOrNull(deviceInfo),
    lastUsedAt: textOrNull(lastUsedAt),
    createdAt,
    isCurrent: id === currentId,
  }
}

const done: FormState = { kind: 'done', email: '' }

/**
 * Ends the form's `device`, or, for `device=others`, all but this one, each by a call of its own: it's unknown whether the
 * service's call for all of them spares the current one (contract: devices).
 */
export async function signOutDevice(
  { session, callService }: SessionActionContext,
  form: FormData,
): Promise<FormState> {
  const device = field(form, 'device')
  if (!isServiceId(device)) return refused('VALIDATION_ERROR')
  const end = (id: string) =>
    callService(`${devicesPath}/${encodeURIComponent(id)}`, { method: 'DELETE', parse: () => null })

  if (device !== 'others') {
    if (device === session.sessionId) return refused('CURRENT_DEVICE')
    return endedState(await end(device))
  }
  const devices = await listDevices(callService, session.sessionId)
  if (devices.kind !== 'ok') return failureState(devices)
  // Without knowing which one this is, it would sign out its own caller.
  if (!devices.data.some(({ isCurrent }) => isCurrent)) {
    return refused('CURRENT_DEVICE_UNKNOWN')
  }
  const others = devices.data.filter(({ isCurrent }) => !isCurrent)
  const states = (await Promise.all(others.map(({ id }) => end(id)))).map(endedState)
  return states.find(({ kind }) => kind !== 'done') ?? done
}

/** A sign-in that isn't found has ended already. */
function endedState(result: ServiceResult<null>): FormState {
  const isGone = result.kind === 'refused' && result.code === 'NOT_FOUND'
  return result.kind === 'ok' || isGone ? done : failureState(result)
}
