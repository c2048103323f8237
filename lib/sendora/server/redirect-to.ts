import type { Route } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { withBasePath } from '../core/paths/base-path'
import { configuration } from './configuration'
import { askedConfiguration } from './request-context'

/**
 * Redirects, from pages and actions, to a path of this app or to a whole address. Below a base path, Next's own
 * `redirect('/x')` misses it in the action of a form posted without scripts; and `typedRoutes` accepts no path that is
 * known only at run time.
 */
export async function redirectTo(path: string): Promise<never> {
  const { basePath } = configuration()
  const isMissed = basePath !== '' && path.startsWith('/') && isPlainForm(await headers())
  if (!isMissed) redirect(path as Route)
  // A whole address: the page that such a form renders adds the base path itself.
  const origin = (await askedConfiguration())?.appOrigin ?? ''
  redirect((origin + withBasePath(path, { basePath })) as Route)
}

/** Next's client names the action that it calls. */
function isPlainForm(sent: Pick<Headers, 'get' | 'has'>): boolean {
  const type = sent.get('content-type') ?? ''
  const isForm = /^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type)
  return isForm && !sent.has('next-action')
}
