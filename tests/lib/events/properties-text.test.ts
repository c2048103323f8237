import { expect, test } from 'vitest'
import { eventSchema } from '@/lib/dashboard/events/event-schemas'
import { propertiesText } from '@/lib/dashboard/events/properties-text'

test('properties are JSON to read', () => {
  expect(propertiesText({ a: 1, b: [true, null] })).toBe(
    '{\n  "a": 1,\n  "b": [\n    true,\n    null\n  ]\n}',
  )
})

test.each(['\u202e', '\u2066', '\u200b', '\u2028', '\ufeff', '\u0085', '\u0000', '\u061c'])(
  'the unseen character %j is written as an escape, and still JSON',
  (character) => {
    const text = propertiesText({ name: `a${character}b` })
    expect(text).not.toContain(character)
    expect(text).toMatch(/a\\u[0-9a-f]{4}b/)
    expect(JSON.parse(text)).toEqual({ name: `a${character}b` })
  },
)

test('letters of other scripts stay what they are', () => {
  expect(propertiesText({ a: 'مرحبا שלום 你好 é' })).toContain('مرحبا שלום 你好 é')
})

test('__proto__ is shown, and changes nothing', () => {
  const properties = JSON.parse('{"__proto__":{"isAdmin":true},"constructor":{"x":1}}')
  const wire = { id: 'evt_1', at: '', type: 'a', actorId: 'b', person: null, properties }
  const event = eventSchema.parse(JSON.parse(JSON.stringify(wire)))
  expect(propertiesText(event.properties)).toContain('"__proto__"')
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
})

test.each([undefined, () => 1])('what is no JSON is null', (value) => {
  expect(propertiesText(value)).toBe('null')
})
