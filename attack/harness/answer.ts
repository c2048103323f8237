import type { RawResponse } from '../../testing/parse-http-response'
import { headerValue, headerValues } from '../../testing/raw-response'
import type { Shot } from './row'
import type { Timing } from './timed'

/** An answer with what the expectations ask of it. */
export type Answer = RawResponse & {
  timing: Timing
  /** What it answers. */
  shot: Shot
  /** Values joined by a comma; the empty text when there is none. */
  header: (name: string) => string
  all: (name: string) => string[]
  /** Everything that a reader of the wire sees. */
  text: string
}

export function toAnswer(response: RawResponse, shot: Shot, timing: Timing): Answer {
  const head = response.headers.map(([name, value]) => `${name}: ${value}`).join('\n')
  return {
    ...response,
    timing,
    shot,
    header: (name) => headerValue(response, name) ?? '',
    all: (name) => headerValues(response, name),
    text: `${head}\n\n${response.body}`,
  }
}
