import { isDay } from './dashboard/calendar'
import { readList, writeList } from './url-list'

/** How one value stands in a URL. Reading never fails: what doesn't fit becomes the default. */
export type UrlValue<T> = {
  read: (given: readonly string[]) => T
  /** Empty for the default, which stays out of the URL. */
  write: (value: T) => readonly string[]
}

/** What a page gets as `searchParams`, or a form. */
export type UrlInput =
  | Readonly<Record<string, string | string[] | undefined>>
  | URLSearchParams
  | FormData

type Fields = readonly (readonly [name: string, value: string])[]

export type UrlCodec<Shape> = {
  read: (input: UrlInput) => Shape
  /** The path with the values that aren't their default. */
  href: (value: Shape) => string
  /** The same as names and values, for hidden fields and calls. */
  fields: (value: Shape, without?: readonly (keyof Shape)[]) => Fields
}

/**
 * Reads and writes the state of a page in its URL, so that it can be shared, survives a reload, and works without
 * scripts.
 *
 * @example
 * ```ts
 * const codec = urlCodec('/projects', { query: textValue(100), page: numberValue({ fallback: 1, max: 999 }) })
 * codec.href({ ...codec.read(await searchParams), page: 2 })
 * ```
 */
export function urlCodec<Shape extends object>(
  path: string,
  values: { readonly [Key in keyof Shape]: UrlValue<Shape[Key]> },
): UrlCodec<Shape> {
  const names = Object.keys(values) as (keyof Shape & string)[]

  const fields: UrlCodec<Shape>['fields'] = (value, without = []) =>
    names
      .filter((name) => !without.includes(name))
      .flatMap((name) => values[name].write(value[name]).map((text) => [name, text] as const))

  return {
    read: (input) =>
      Object.fromEntries(
        names.map((name) => [name, values[name].read(given(input, name))]),
      ) as Shape,
    href: (value) => {
      const search = String(new URLSearchParams(fields(value).map(([name, text]) => [name, text])))
      return search ? `${path}?${search}` : path
    },
    fields,
  }
}

function given(input: UrlInput, name: string): readonly string[] {
  if (input instanceof URLSearchParams || input instanceof FormData) {
    return input.getAll(name).filter((value) => typeof value === 'string')
  }
  const value = Object.hasOwn(input, name) ? input[name] : undefined
  return value === undefined ? [] : [value].flat()
}

/** The only one, or nothing: two values of what can have one are a mistake. */
const single = (all: readonly string[]) => (all.length === 1 ? (all[0] ?? '') : '')

/** Text without blanks around it, cut at `longest` characters. @default '' */
export const textValue = (longest: number): UrlValue<string> => ({
  read: (all) => single(all).trim().slice(0, longest).trim(),
  write: (text) => (text === '' ? [] : [text]),
})

/** A whole number from 1; a larger one than `max` becomes `max`. */
export const numberValue = ({ fallback, max }: { fallback: number; max: number }) =>
  ({
    read: (all) => {
      const text = single(all)
      return /^[1-9]\d{0,8}$/.test(text) ? Math.min(Number(text), max) : fallback
    },
    write: (value) => (value === fallback ? [] : [String(value)]),
  }) satisfies UrlValue<number>

/** One of these. */
export const choiceValue = <T extends string | number>(choices: readonly T[], fallback: T) =>
  ({
    read: (all) => choices.find((choice) => String(choice) === single(all)) ?? fallback,
    write: (value) => (value === fallback ? [] : [String(value)]),
  }) satisfies UrlValue<T>

/** Some of these in their own order, as `?a=x&a=y` (a form) or `?a=x,y`. @default none */
export const choicesValue = <T extends string>(
  choices: readonly T[],
  fallback: readonly T[] = [],
): UrlValue<readonly T[]> => ({
  read: (all) => {
    const parts = all.flatMap(readList)
    const chosen = choices.filter((choice) => parts.includes(choice))
    return chosen.length === 0 ? fallback : chosen
  },
  write: (value) => (writeList(value) === writeList(fallback) ? [] : [writeList(value)]),
})

/** Any texts, at most `most` of them. */
export const textsValue = ({ most, longest }: { most: number; longest: number }) =>
  ({
    read: (all) => {
      const texts = all.flatMap(readList).map((text) => text.trim())
      const fitting = texts.filter((text) => text !== '' && text.length <= longest)
      return [...new Set(fitting)].slice(0, most)
    },
    write: (value) => (value.length === 0 ? [] : [writeList(value)]),
  }) satisfies UrlValue<readonly string[]>

/** A day as `2026-11-29`, or ''. One that the calendar doesn't have is ''. */
export const dayValue: UrlValue<string> = {
  read: (all) => {
    const text = single(all)
    return isDay(text) ? text : ''
  },
  write: (day) => (day === '' ? [] : [day]),
}
