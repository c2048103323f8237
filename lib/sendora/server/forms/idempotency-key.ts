import { field } from '../../core/forms/form'
import { requestCookies } from '../request-context'

const fieldName = 'idempotencyKey'

/** A random UUID (RFC 9562, 5.4): a hard-coded text would be the same in every browser. */
const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/**
 * The form's key. Empty if it is missing or has another shape: then each submission is its own, and no two browsers share
 * a session.
 */
export function idempotencyKeyOf(form: FormData): string {
  const key = field(form, fieldName)
  return shape.test(key) ? key : ''
}

/**
 * A random value for the hidden field `idempotencyKey` of a form that signs in: a double click then signs in once. The
 * page is rendered per request and marked `no-store`, so that no two browsers get the same key.
 */
export async function idempotencyKey(): Promise<string> {
  await requestCookies()
  return crypto.randomUUID()
}
