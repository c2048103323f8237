import { isApiPath, isRead, type RequestKind } from './request-kind'

/** Longest accepted bodies, bytes. */
export type BodyLimits = Readonly<{ pages: number; api: number }>

export type BodyVerdict =
  | { kind: 'good' }
  | { kind: 'too-large'; mostBytes: number }
  /** A form, or an action's arguments, that can't be read. */
  | { kind: 'malformed' }
  /** Only the body itself tells: count its bytes, and parse them if `format` names a format. */
  | {
      kind: 'unread'
      format: BodyFormat | null
      declaredBytes: number | null
      mostBytes: number
    }

type BodyFormat = 'form' | 'action-form' | 'action-text'

type BodyFacts = {
  method: string
  path: string
  requestKind: RequestKind
  headers: Pick<Headers, 'get'>
  limits: BodyLimits
}

/** Shorter bodies fit below every limit that Next could be given. */
const neverCutBytes = 65_536

/** Judges a body before it is read. Without a length (chunks, HTTP/2), only counting tells how long it is. */
export function judgeBody({ method, path, requestKind, headers, limits }: BodyFacts): BodyVerdict {
  if (isRead(method)) return { kind: 'good' }
  const length = headers.get('content-length')
  // Digits alone (RFC 9110, 8.6): `Number` also accepts an empty text, `0x5`, and blanks.
  const declaredBytes = length === null ? null : /^\d+$/.test(length) ? Number(length) : Infinity
  const mostBytes = isApiPath(path) ? limits.api : limits.pages
  if (declaredBytes !== null && declaredBytes > mostBytes) return { kind: 'too-large', mostBytes }
  const format = isApiPath(path) ? null : formatOf(requestKind, headers.get('content-type') ?? '')
  const isCertain = declaredBytes !== null && declaredBytes <= neverCutBytes && format === null
  return isCertain ? { kind: 'good' } : { kind: 'unread', format, declaredBytes, mostBytes }
}

/** What Next will parse, and answer with 500 if it can't: forms, and the arguments of an action. */
function formatOf(requestKind: RequestKind, contentType: string): BodyFormat | null {
  const isAction = requestKind === 'action'
  if (contentType.startsWith('multipart/form-data')) return isAction ? 'action-form' : 'form'
  return isAction ? 'action-text' : null
}
