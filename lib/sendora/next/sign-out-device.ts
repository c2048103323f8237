import { field } from '../core/forms/form-fields'
import type { FormState } from '../core/forms/form-state'
import { refusedState } from '../core/forms/form-state'
import type { ServiceResult } from '../server/call-service'
import { failureState } from '../server/forms/with-session-form'
import type { SessionActionContext } from '../server/with-session-action'
import { devicesPath, listDevices } from './devices'

const done: FormState = { kind: 'done', email: '' }

/**
 * Ends the sign-in that the form names as `device`, or, for `device=others`, every one but this. They are ended one
 * by one: whether the service's own call for all of them spares the current one is unknown (contract 3.6).
 */
export async function signOutDevice(
  { session, callService }: SessionActionContext,
  form: FormData,
): Promise<FormState> {
  const device = field(form, 'device')
  if (device === '') return refusedState({ code: 'VALIDATION_ERROR', retryAfterSeconds: null })
  const end = (id: string) =>
    callService(`${devicesPath}/${encodeURIComponent(id)}`, { method: 'DELETE', parse: () => null })

  if (device !== 'others') {
    const isThis = device === session.sessionId
    if (isThis) return refusedState({ code: 'CURRENT_DEVICE', retryAfterSeconds: null })
    return endedState(await end(device))
  }
  const devices = await listDevices(callService, session.sessionId)
  if (devices.kind !== 'ok') return failureState(devices)
  // Without knowing which one this is, the call would sign out its own caller.
  if (!devices.data.some(({ isCurrent }) => isCurrent)) {
    return refusedState({ code: 'CURRENT_DEVICE_UNKNOWN', retryAfterSeconds: null })
  }
  const others = devices.data.filter(({ isCurrent }) => !isCurrent)
  const states = (await Promise.all(others.map(({ id }) => end(id)))).map(endedState)
  return states.find(({ kind }) => kind !== 'done') ?? done
}

/** One that is not there any more has ended already. */
function endedState(result: ServiceResult<null>): FormState {
  const isGone = result.kind === 'refused' && result.code === 'NOT_FOUND'
  return result.kind === 'ok' || isGone ? done : failureState(result)
}
