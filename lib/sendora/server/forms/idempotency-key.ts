import { cookies } from 'next/headers'
import { field } from '../../core/forms/form-fields'

/** What `idempotencyKey` makes. A text that somebody wrote into a page by hand would be the same one in every browser. */
const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/**
 * The random text of one page view, by which two presses of its form are known as one. Nothing without one, and nothing
 * for one of another shape: then every press is its own, and no two browsers share a session.
 */
export function idempotencyKeyOf(form: FormData): string {
  const attempt = field(form, 'attempt')
  return shape.test(attempt) ? attempt : ''
}

/**
 * For the hidden field `attempt` of a form that signs in: two presses of one page are known by it. A guest's press is
 * known by it alone, so no two browsers may ever see the same: reading the request keeps the page from being rendered
 * once for many, and has Next mark its answer `no-store`.
 */
export async function idempotencyKey(): Promise<string> {
  await cookies()
  return crypto.randomUUID()
}
