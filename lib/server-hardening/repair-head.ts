import { sentHostHeaderName } from '../sendora'

/** The head of a request as Node has parsed it. A repeated header may be a list. */
export type RequestHead = {
  method: string
  url: string
  headers: Readonly<Record<string, string | readonly string[] | undefined>>
  /** Address at the other end of the connection. */
  remoteAddress: string | undefined
}

export type HeadPolicy = {
  /** The app's only origin, whatever a client calls this server; or `null` with several, where the request chooses. */
  appOrigins: { only: string | null; isSecure: boolean }
  /** Whether a proxy overwrites `X-Forwarded-Host` and `X-Forwarded-Proto` in every request. */
  trustForwardedHeaders: boolean
  /** The path below which Next serves the app, or ''. */
  basePath: string
  isTrustedProxy: (address: string) => boolean
}

export type RepairedHead = {
  method: string
  url: string
  /** Headers to set; `undefined` drops one. */
  headers: Readonly<Record<string, string | undefined>>
}

/** The gate refuses this path, and no page matches it. */
const refusedPath = (basePath: string) => `${basePath}/%2f`

/** Headers that only our own proxies or Next itself have a reason to send. */
const dropped = ['forwarded', 'x-forwarded-port', 'x-nextjs-data', 'x-real-ip']

/**
 * Rewrites a request's head so that Next and the gate read it the same way. Next answers `TRACE` and the target `*` with
 * 500 and an absolute-form target with a redirect to the host that it names, all before the gate runs; and it
 * trusts `X-Forwarded-Host` when it checks where an action was called from.
 */
export function repairHead(head: RequestHead, policy: HeadPolicy): RepairedHead {
  const { host, scheme } = addressOf(head, policy)
  const headers: Record<string, string | undefined> = {
    host,
    'x-forwarded-host': host,
    [sentHostHeaderName]: textOf(head.headers['x-forwarded-host'] ?? head.headers.host),
    'x-forwarded-proto': scheme,
    'x-forwarded-for': clientChain(head, policy),
  }
  for (const name of dropped) headers[name] = undefined

  // No client needs TRACE (RFC 9110, 9.3.8): it becomes a method that every page refuses.
  if (head.method === 'TRACE') return { method: 'PUT', url: policy.basePath || '/', headers }
  return { method: head.method, url: originForm(head.url, policy), headers }
}

/** What Next and the gate take for the app's address. Among several origins, the gate judges it. */
function addressOf({ headers }: RequestHead, policy: HeadPolicy) {
  const { only, isSecure } = policy.appOrigins
  const scheme = isSecure ? 'https' : 'http'
  if (only !== null) return { host: new URL(only).host, scheme }
  const forwarded = (name: string) =>
    policy.trustForwardedHeaders ? textOf(headers[`x-forwarded-${name}`]) : undefined
  return { host: forwarded('host') ?? textOf(headers.host), scheme: forwarded('proto') ?? scheme }
}

function textOf(header: string | readonly string[] | undefined): string | undefined {
  return header === undefined ? undefined : [header].flat().join()
}

/** RFC 9112, 3.2: the path and query of a target, whatever form it has. */
function originForm(url: string, { basePath }: HeadPolicy): string {
  const path = url.startsWith('/') ? url : absoluteFormPath(url)
  // The Pages Router's data, which this app does not have; a redirect from there carries no Location.
  return path === null || /^(?:\/[^/?]*)*\/_next\/data(\/|$)/i.test(path)
    ? refusedPath(basePath)
    : path
}

function absoluteFormPath(url: string): string | null {
  const path = /^https?:\/\/[^/?#]*([^#]*)/i.exec(url)?.[1]
  if (path === undefined) return null
  return path.startsWith('/') ? path : `/${path}`
}

/**
 * The chain of addresses, ending with the client. What a client claims only counts when one of our proxies forwards it,
 * and only the part that our proxies added.
 */
function clientChain({ headers, remoteAddress = '' }: RequestHead, policy: HeadPolicy): string {
  if (!policy.isTrustedProxy(remoteAddress)) return remoteAddress
  const claimed = [headers['x-forwarded-for'] ?? []].flat().join(',')
  const chain = claimed
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  while (chain.length > 1 && policy.isTrustedProxy(chain.at(-1) ?? '')) chain.pop()
  return chain.length === 0 ? remoteAddress : chain.join(', ')
}
