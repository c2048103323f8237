import { field } from '../../core/form-data'
import { type FormState, refused } from '../../core/forms/form-state'
import { isRecord } from '../../core/is-record'
import { isServiceId } from '../../core/paths/service-path'
import { callService, type ServiceResult } from '../../server/call-service'
import { failureState } from '../../server/forms/with-session-form'
import { withRecentAuth } from '../../server/sign-in/step-up'
import type { SessionActionContext } from '../../server/with-session-action'

/** A passkey of the account, as the service lists it. It can't be renamed. */
export type Passkey = {
  id: string
  name: string | null
  /** ISO date-time. */
  lastUsedAt: string | null
  /** ISO date-time. */
  createdAt: string
}

/** `DELETE` below it removes one (contract: passkeys). */
export const passkeysPath = '/auth-service/passkeys'

/** The passkeys of the signed-in user, newest first. */
export function getPasskeys(): Promise<ServiceResult<Passkey[]>> {
  return callService(passkeysPath, { parse: readPasskeys })
}

function readPasskeys(data: unknown): Passkey[] {
  if (!Array.isArray(data)) throw new TypeError('Not a list of passkeys')
  const age = ({ createdAt }: Passkey) => Date.parse(createdAt) || 0
  return data.map(readPasskey).sort((left, right) => age(right) - age(left))
}

function readPasskey(row: unknown): Passkey {
  const { id, name, lastUsedAt, createdAt } = isRecord(row) ? row : {}
  if (typeof id !== 'string' || typeof createdAt !== 'string') {
    throw new TypeError('Not a passkey')
  }
  const textOrNull = (value: unknown) => (typeof value === 'string' && value ? value : null)
  return { id, name: textOrNull(name), lastUsedAt: textOrNull(lastUsedAt), createdAt }
}

/** Removes the form's `passkey`. The service requires a recent sign-in (contract: passkeys). */
export async function removePasskey(
  context: SessionActionContext,
  form: FormData,
): Promise<FormState> {
  const id = field(form, 'passkey')
  if (!isServiceId(id)) return refused('VALIDATION_ERROR')
  const call = { method: 'DELETE', parse: () => null }
  const result = await withRecentAuth(context, form, () =>
    context.callService(`${passkeysPath}/${encodeURIComponent(id)}`, call),
  )
  if (result.kind === 'step-up') return result
  // A passkey that isn't found needs no removal.
  const isGone = result.kind === 'refused' && result.code === 'NOT_FOUND'
  return result.kind === 'ok' || isGone ? { kind: 'done', email: '' } : failureState(result)
}
