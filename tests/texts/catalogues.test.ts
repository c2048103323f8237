import { parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, test } from 'vitest'
import { de } from '@/lib/texts/de'
import { en } from '@/lib/texts/en'

type Parts = ReturnType<typeof parse>

const english = flatten(en)
const german = flatten(de)

/** Each text by its whole key: `people.search.label`. */
function flatten(texts: object, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[prefix + key, value] as const]
        : [...flatten(value, `${prefix}${key}.`)],
    ),
  )
}

/** Arguments and tags of a message with their kinds: `count plural`, `name text`, `link tag`. */
function argumentsOf(parts: Parts): string[] {
  return parts.flatMap((part) => {
    if (part.type === TYPE.literal || part.type === TYPE.pound) return []
    const own = `${part.value} ${TYPE[part.type]}`
    if (part.type === TYPE.tag) return [own, ...argumentsOf(part.children)]
    if (part.type !== TYPE.plural && part.type !== TYPE.select) return [own]
    return [own, ...Object.values(part.options).flatMap(({ value }) => argumentsOf(value))]
  })
}

const argumentsIn = (message: string) => [...new Set(argumentsOf(parse(message)))].sort()

test('German has the texts of English, and no others', () => {
  expect([...german.keys()].sort()).toEqual([...english.keys()].sort())
})

test('German asks for the arguments of English', () => {
  const differing = [...english]
    .map(([key, message]) => [key, argumentsIn(message), argumentsIn(german.get(key) ?? '')])
    .filter(([, ours, theirs]) => JSON.stringify(ours) !== JSON.stringify(theirs))
  expect(differing).toEqual([])
})

describe.each([
  ['English', english],
  ['German', german],
])('a text in %s', (_, texts) => {
  const keysWhere = (isWrong: (message: string) => boolean) =>
    [...texts].filter(([, message]) => isWrong(message)).map(([key]) => key)

  test('says something, without space around it', () => {
    expect(keysWhere((message) => message === '' || message.trim() !== message)).toEqual([])
  })

  // In ICU messages a straight apostrophe starts a quotation.
  test('has typographic apostrophes and quotation marks', () => {
    expect(keysWhere((message) => /['"]/.test(message))).toEqual([])
  })

  test('has no exclamation mark', () => {
    expect(keysWhere((message) => message.includes('!'))).toEqual([])
  })
})

test('German addresses people as Sie', () => {
  const familiar = /\b(du|dich|dir|dein(e[mnrs]?)?)\b/i
  expect([...german].filter(([, message]) => familiar.test(message))).toEqual([])
})

test.each([
  ['English', english],
  ['German', german],
])('%s says what failed in one place', (_, texts) => {
  const states = [...texts].filter(([key]) => key.startsWith('states.'))
  const inFailure = new Set(
    states.filter(([key]) => key.startsWith('states.failure.')).map(([, text]) => text),
  )
  const repeated = states.filter(
    ([key, text]) => !key.startsWith('states.failure.') && inFailure.has(text),
  )
  expect(repeated).toEqual([])
})

test.each([
  ['English', english],
  ['German', german],
])('%s calls a page the same in its tab and in its breadcrumb', (_, texts) => {
  for (const name of ['explore', 'funnel', 'retention']) {
    expect(texts.get(`frame.crumbs.${name}`)).toBe(texts.get(`events.tabs.${name}`))
  }
  expect(texts.get('frame.crumbs.audiences')).toBe(texts.get('people.tabs.audiences'))
  for (const name of ['security', 'sessions', 'preferences', 'requests']) {
    expect(texts.get(`frame.crumbs.${name}`)).toBe(texts.get(`account.tabs.${name}`))
  }
})
