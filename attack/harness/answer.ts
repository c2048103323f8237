import type { RawResponse } from '../../testing/http/parse-http-response'
import { headerValue, headerValues } from '../../testing/http/raw-response'
import type { AttackRequest } from './attack-request'

/** An answer with what the expectations ask of it. */
export type Answer = RawResponse & {
  /** What it answers. */
  request: AttackRequest
  /** Of the server that was asked. */
  origin: string
  /** Values joined by a comma; the empty text when there is none. */
  header: (name: string) => string
  all: (name: string) => string[]
  /** Everything that a reader of the wire sees. */
  text: string
}

export function toAnswer(response: RawResponse, request: AttackRequest, origin: string): Answer {
  const head = response.headers.map(([name, value]) => `${name}: ${value}`).join('\n')
  return {
    ...response,
    request,
    origin,
    header: (name) => headerValue(response, name) ?? '',
    all: (name) => headerValues(response, name),
    text: `${head}\n\n${response.body}`,
  }
}
