import type { ClientConfig } from '../config/options'

type Base = Pick<ClientConfig, 'basePath'>

/**
 * A path of this app as browsers know it: below `basePath`. For `<a>`, `fetch`, and `location`; `<Link>`, the router, and
 * `redirect()` add it themselves. What isn't a path of this app (`''`, `?page=2`, `https://…`) stays as it is.
 */
export function withBasePath(path: string, { basePath }: Base): string {
  if (basePath === '' || !/^\/(?!\/)/.test(path)) return path
  return basePath + path.replace(/^\/(?=$|[?#])/, '')
}

/** A browser's path as this app knows it: without `basePath`. */
export function withoutBasePath(path: string, { basePath }: Base): string {
  const isBelow = basePath !== '' && path.startsWith(basePath)
  const rest = isBelow ? path.slice(basePath.length) : path
  if (rest === '' || /^[?#]/.test(rest)) return `/${rest}`
  return rest.startsWith('/') ? rest : path
}

/** Whether two paths name one page: with `trailingSlash`, Next.js ends them with a slash. */
export function isSamePage(one: string, other: string): boolean {
  return trimmed(one) === trimmed(other)
}

function trimmed(path: string): string {
  return path.replace(/\/$/, '')
}
