import { API_BASE_PATH } from '../../constants'

/** The part of a path below `/api/v1`; a path without that base is taken to be below it. */
export function apiPath(path: string): string {
  const below = isAtOrBelow(path, API_BASE_PATH) ? path.slice(API_BASE_PATH.length) : path
  return `/${below.replace(/^\/+|\/+$/g, '')}`
}

/** Compares whole segments: `/people` covers `/people/7` and not `/peoples`. */
export function isAtOrBelow(path: string, base: string): boolean {
  return base === '/' || path === base || path.startsWith(`${base}/`)
}
