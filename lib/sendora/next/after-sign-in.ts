import { headers } from 'next/headers'
import type { SendoraConfig } from '../core/config/options'
import { signInUrl } from '../core/paths/return-to'

/**
 * Where a sign-in leads. A browser whose form was posted without scripts and without a single cookie may be refusing
 * them. It goes by way of the sign-in page: that one sends a session on, and tells whoever has none what is wrong.
 */
export async function afterSignIn(returnTo: string, { loginPath }: SendoraConfig): Promise<string> {
  const sent = await headers()
  const isPlainForm = sent.get('sec-fetch-mode') === 'navigate'
  return isPlainForm && !sent.has('cookie') ? signInUrl(loginPath, returnTo, 'cookies') : returnTo
}
