import { fillIn, waitInWords } from '../errors/messages'
import type { Sentences } from '../errors/sentences'
import { isRecord } from '../is-record'
import {
  describeError,
  type ErrorCode,
  errorCatalog,
  type TimedCode,
  unknownSentence,
} from '../refusals/describe-error'
import { fieldMessages, type formMessages } from './form-messages'

declare module '../errors/sentences' {
  interface SentenceNames {
    forms: {
      errors: ErrorCode | 'UNKNOWN'
      timedErrors: TimedCode
      fields: keyof typeof fieldMessages
      forms: keyof typeof formMessages
    }
  }
}

/** A form's state with the app's sentences in the place of this library's. Those of the app itself stay. */
export function sayState<State>(state: State, sentences: Sentences): State {
  if (!isRecord<'message' | 'problem' | 'fields' | 'code' | 'state'>(state)) return state
  const said: { message?: unknown; problem?: unknown; fields?: unknown; state?: unknown } = {
    ...state,
  }
  const { message, problem, fields, code } = state
  if (typeof message === 'string') said.message = sayRefusal(String(code), message, sentences)
  if (typeof problem === 'string') said.problem = say(problem, sentences)
  if (isRecord(fields)) {
    said.fields = Object.fromEntries(
      Object.entries(fields).map(([name, text]) => [
        name,
        typeof text === 'string' ? say(text, sentences) : text,
      ]),
    )
  }
  if (isRecord(state.state)) said.state = sayState(state.state, sentences)
  return said as State
}

/** A refusal's sentence: that of its code, which may share its English with others. */
export function sayRefusal(code: string, message: string, sentences: Sentences): string {
  const known = describeError(code)
  const own = known.code && known.sentence === message && sentences.errors?.[known.code]
  return own || say(message, sentences)
}

function say(text: string, sentences: Sentences): string {
  for (const [code, { sentence, timedSentence }] of catalog()) {
    const own = text === sentence && sentences.errors?.[code]
    if (own) return own
    const waitSeconds = timedSentence ? waitIn(text, timedSentence) : null
    if (waitSeconds === null) continue
    const said = sentences.timedErrors?.[code as keyof typeof sentences.timedErrors]
    return said ? fillIn(said, { wait: waitInWords(waitSeconds, sentences.language) }) : text
  }
  if (text === unknownSentence) return sentences.errors?.UNKNOWN ?? text
  for (const [name, message] of Object.entries(fieldMessages)) {
    const email = message === text ? '' : valueIn(text, message)
    const said = email !== null && sentences.fields?.[name as keyof typeof fieldMessages]
    if (said) return fillIn(said, { email })
  }
  return text
}

const catalog = () =>
  Object.entries(errorCatalog) as [ErrorCode, (typeof errorCatalog)[ErrorCode]][]

/** What stands in the one place of a sentence such as `Try again {wait}.`, or `null` for another sentence. */
function valueIn(text: string, sentence: string): string | null {
  const [before = '', after] = sentence.split(/\{\w+\}/)
  if (after === undefined || !text.startsWith(before) || !text.endsWith(after)) return null
  return text.slice(before.length, text.length - after.length)
}

/** Seconds of the wait that a sentence names, or `null` for another sentence. */
function waitIn(text: string, timedSentence: string): number | null {
  const [, count, unit] =
    /^in ([\d,]+) (second|minute)s?$/.exec(valueIn(text, timedSentence) ?? '') ?? []
  return count === undefined
    ? null
    : Number(count.replaceAll(',', '')) * (unit === 'minute' ? 60 : 1)
}
