import { SendoraError } from '../errors/sendora-error'
import { fullyDecoded, isPlainSegment, maxPathLength } from './canonical-path'

// biome-ignore lint/suspicious/noControlCharactersInRegex: it looks for control characters
const unencoded = /[\\#\u0000-\u0020\u007f]/
const remedy =
  "Put values into it with encodeURIComponent, and refuse ids that the service can't have"

/**
 * A path below `/api/v1`, as it is: `fetch` and proxies would resolve dot segments, drop fragments, and merge slashes, so
 * that an id could lead to another path.
 *
 * @throws SendoraError `path_invalid`
 */
export function servicePath(path: string): string {
  const problem = problemOf(path)
  if (problem === null) return path
  const shown = JSON.stringify(path.length > 200 ? `${path.slice(0, 200)}…` : path)
  throw new SendoraError('path_invalid', `The service path ${shown} ${problem}. ${remedy}.`)
}

/** Longer than any, so that there is room for the rest of the path. */
const maxIdLength = 1_500

/** Whether an id from a form or an address can stand in such a path, through `encodeURIComponent`. No record has another. */
export function isServiceId(id: string): boolean {
  // Half of a surrogate pair can't be encoded.
  const encoded = /^\P{Cs}+$/u.test(id) ? encodeURIComponent(id) : ''
  return encoded.length <= maxIdLength && problemOf(`/${encoded}`) === null
}

function problemOf(path: string): string | null {
  if (!path.startsWith('/')) return "doesn't begin with a slash"
  if (unencoded.test(path)) return 'has a backslash, #, a space, or a control character in it'
  const [resource = '', query = '', ...rest] = path.split('?')
  if (rest.length > 0 || query.includes('/')) return 'has a ? or / in its query'
  if (resource.length > maxPathLength) return 'is too long'
  const segments = resource.split('/').slice(1)
  if (segments.includes('')) return 'has an empty segment'
  // An encoded slash is part of a value: only its own dots count.
  return segments.every((segment) => isPlainSegment(fullyDecoded(segment)))
    ? null
    : 'has a dot segment, a backslash, or a control character in it, perhaps encoded'
}
