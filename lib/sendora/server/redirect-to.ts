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
  const isBelow = basePath !== '' && path.startsWith('/')
  if (!isBelow && !path.includes(';')) redirect(path as Route)
  const sent = await headers()
  // Next's client cuts the address that an action answers with at the first semicolon.
  if (sent.has('next-action')) redirect(path.replaceAll(';', '%3B') as Route)
  if (!isBelow || !isForm(sent)) redirect(path as Route)
  // A whole address: the page that such a form renders adds the base path itself.
  const origin = (await askedConfiguration())?.appOrigin ?? ''
  redirect((origin + withBasePath(path, { basePath })) as Route)
}

function isForm(sent: Pick<Headers, 'get'>): boolean {
  const type = sent.get('content-type') ?? ''
  return /^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type)
}
