import { cookies } from 'next/headers'

/**
 * For the hidden field `attempt` of a form that signs in: two presses of one page are known by it. A guest's press is
 * known by it alone, so no two browsers may ever see the same: reading the request keeps the page from being rendered
 * once for many, and has Next mark its answer `no-store`.
 */
export async function formAttempt(): Promise<string> {
  await cookies()
  return crypto.randomUUID()
}
