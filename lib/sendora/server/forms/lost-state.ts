import { headers } from 'next/headers'
import { withoutBasePath } from '../../core/paths/base-path'
import { withoutParameters } from '../../core/paths/return-to'
import { configuration } from '../configuration'
import { hasCacheComponents } from '../environment'

/**
 * The page that a form was posted from, if that page can't draw the form's state; otherwise `null`. With
 * `cacheComponents`, Next.js answers a form posted without scripts by resuming the prerendered page, and React's
 * `resume` takes no form state.
 */
export async function pageWithoutState(): Promise<string | null> {
  if (!hasCacheComponents()) return null
  const sent = await headers()
  const page = sent.get('referer')
  if (page === null || sent.has('next-action') || !URL.canParse(page)) return null
  const { pathname, search } = new URL(page)
  // A path of this origin, never another host's: `//` would start one.
  const path = withoutBasePath(pathname.replace(/^\/+/, '/'), configuration())
  return path + withoutParameters(search, ['error', 'sent'])
}
