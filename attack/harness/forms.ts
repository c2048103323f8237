import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildFolder } from '../../testing/build-under-test'
import type { AttackContext } from './attack-context'
import type { AttackRequest } from './attack-request'

export type Fields = readonly (readonly [name: string, value: string])[]

const boundary = 'attack-boundary-7d1f'

/** A multipart body, byte for byte as browsers send forms without scripts. */
export function multipart(fields: Fields): { contentType: string; body: string } {
  const parts = fields.map(
    ([name, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: `${parts.join('')}--${boundary}--\r\n`,
  }
}

/** The hidden fields of the first form of a page that has all of `names`. */
export function hiddenFields(html: string, names: readonly string[] = []): [string, string][] {
  const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? []
  const form = forms.find((one) => names.every((name) => one.includes(`name="${name}"`)))
  assert.ok(form, `no form with the fields ${names.join(', ')}`)
  const inputs = form.match(/<input[^>]*type="hidden"[^>]*>/g) ?? []
  return inputs.map((input) => [attribute(input, 'name'), attribute(input, 'value')])
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  return value
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

export type FormPost = {
  /** The page that shows the form, and takes its post. */
  path: string
  /** Names of fields that tell the form from others on the page. */
  form?: readonly string[]
  /** Replace the page's own values. */
  fields?: Record<string, string>
  cookie?: string
  /** Over those of a browser on the page itself; `null` leaves one out. */
  headers?: Record<string, string | null>
}

/** Opens a page and posts one of its forms as a browser without scripts would. */
export async function formRequest(attack: AttackContext, post: FormPost): Promise<AttackRequest> {
  const { path, form, fields = {}, cookie, headers = {} } = post
  const page = await attack.send({ path, headers: cookie ? { cookie } : {} }, { allow: ['secret'] })
  const hidden = hiddenFields(page.body, form).filter(([name]) => !(name in fields))
  const { contentType, body } = multipart([...hidden, ...Object.entries(fields)])
  return {
    method: 'POST',
    path,
    body,
    headers: postHeaders(attack, contentType, { cookie, headers }),
  }
}

/** The headers of a post from the app's own page. */
export function postHeaders(
  attack: Pick<AttackContext, 'appOrigin'>,
  contentType: string,
  { cookie, headers = {} }: Pick<FormPost, 'cookie' | 'headers'> = {},
): Record<string, string> {
  const base: Record<string, string | null> = {
    'content-type': contentType,
    origin: attack.appOrigin,
    'sec-fetch-site': 'same-origin',
    ...(cookie ? { cookie } : {}),
    ...headers,
  }
  return Object.fromEntries(
    Object.entries(base).filter((entry): entry is [string, string] => entry[1] !== null),
  )
}

/**
 * Ids of the build's server actions, by the names of the functions. A build may hold one function under two ids, for
 * pages that get it from different bundles: the one that the page of `path` knows comes first.
 */
export function readActionIds(path = '/login'): Record<string, string> {
  const manifest = join(buildFolder, '.next', 'server', 'server-reference-manifest.json')
  const { node } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    node: Record<string, { exportedName: string; workers: Record<string, unknown> }>
  }
  const actions = Object.entries(node).map(([id, { exportedName, workers }]) => ({
    id,
    exportedName,
    isKnown: Object.keys(workers).some((worker) => pagePath(worker) === path),
  }))
  const others = actions.filter(({ isKnown }) => !isKnown)
  const known = actions.filter(({ isKnown }) => isKnown)
  return Object.fromEntries([...others, ...known].map(({ id, exportedName }) => [exportedName, id]))
}

/** `app/(auth)/login/page` is the page of `/login`. */
function pagePath(worker: string): string {
  return (
    worker
      .replace(/^app/, '')
      .replace(/\/\([^)]*\)/g, '')
      .replace(/\/page$/, '') || '/'
  )
}
