import { cookies } from 'next/headers'
import { field } from '../../core/forms/form'

/** Name of the hidden form field. */
const fieldName = 'idempotencyKey'

/** A random UUID (RFC 9562, 5.4). A text that is written into a page by hand would be the same in every browser. */
const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/**
 * The random key of one page view, by which two submissions of its form are known as one. Empty without one, and for
 * one of another shape: then every submission is its own, and no two browsers share a session.
 */
export function idempotencyKeyOf(form: FormData): string {
  const key = field(form, fieldName)
  return shape.test(key) ? key : ''
}

/**
 * The value of the hidden field `idempotencyKey` of a form that signs in: two submissions of one page are known by it.
 * Nothing else tells two guests apart, so no two browsers may ever get the same: reading the request keeps the page
 * from being rendered once for many, and has Next mark its answer `no-store`.
 */
export async function idempotencyKey(): Promise<string> {
  await cookies()
  return crypto.randomUUID()
}
