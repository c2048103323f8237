import { cookies } from 'next/headers'
import { fillIn } from '../../core/errors/messages'
import { field } from '../../core/form-data'
import { fieldMessages } from '../../core/forms/form-messages'
import type { FormState } from '../../core/forms/form-state'
import { isRecord } from '../../core/is-record'
import { configuredReturnTo, returnToField, signInUrl } from '../../core/paths/return-to'
import { configuration } from '../../server/configuration'
import { failureState } from '../../server/forms/with-session-form'
import { redirectTo } from '../../server/redirect-to'
import { pageConfiguration } from '../../server/request-context'
import { createSendoraServerClient } from '../../server/server-client'
import { type Deletion, writeDeletion } from '../../server/sign-in/deletion-note'
import { deletedCookie } from '../../server/sign-in/flow-cookies'
import { withRecentAuth } from '../../server/sign-in/step-up'
import type { SessionActionContext } from '../../server/with-session-action'

/**
 * Deletes the account of the signed-in user (contract: account deletion) if the typed address matches. Every session
 * ends; signing in during the grace period cancels. A guest has no address to type, and can't come back.
 */
export async function deleteAccount(
  context: SessionActionContext,
  form: FormData,
): Promise<FormState> {
  const { session, callService } = context
  const typed = field(form, 'email').slice(0, 254)
  if (session.email !== null && !isSame(typed, session.email)) {
    const fields = { email: fillIn(fieldMessages.EMAIL_UNLIKE, { email: session.email }) }
    return { kind: 'invalid', fields, email: typed }
  }
  const result = await withRecentAuth(context, form, () =>
    callService('/auth-service/me', { method: 'DELETE', parse: parseDeletion }),
  )
  if (result.kind === 'step-up') return result
  if (result.kind !== 'ok') return failureState(result, typed)

  const config = await pageConfiguration(configuration())
  await createSendoraServerClient(cookies()).signOut()
  deletedCookie(await cookies(), config.cookies).store(writeDeletion(result.data))
  const afterwards = signInUrl(config.loginPath, null, 'account_deleted')
  return redirectTo(configuredReturnTo(field(form, returnToField), config, afterwards))
}

function isSame(typed: string, email: string): boolean {
  const plain = (text: string) => text.trim().normalize('NFC').toLowerCase()
  return plain(typed) === plain(email)
}

/** An answer that doesn't say `purged` counts as pending: the service accepted the request. */
function parseDeletion(data: unknown): Deletion {
  if (!isRecord(data)) throw new TypeError('No deletion')
  const { status, scheduledPurgeAt } = data
  if (status === 'purged') return { kind: 'purged' }
  const purgeAtMs = typeof scheduledPurgeAt === 'string' ? Date.parse(scheduledPurgeAt) : Number.NaN
  return { kind: 'pending', purgeAtMs: purgeAtMs >= 0 ? purgeAtMs : null }
}
