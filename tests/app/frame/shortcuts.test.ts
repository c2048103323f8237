import { expect, test } from 'vitest'
import { shortcutOfKey } from '@/app/_components/shell/shortcuts/shortcut-of-key'
import { readShortcuts } from '@/lib/preferences/shortcuts'

test.each([
  ['/', null, { kind: 'search' }],
  ['?', null, { kind: 'help' }],
  ['g', null, { kind: 'prefix' }],
  ['p', null, { kind: 'none' }],
  ['p', 1_000, { kind: 'go', key: 'p' }],
  ['e', 500, { kind: 'go', key: 'e' }],
  ['o', 499, { kind: 'none' }],
  ['g', 1_900, { kind: 'prefix' }],
  ['/', 1_900, { kind: 'search' }],
  ['constructor', 1_900, { kind: 'none' }],
  ['P', 1_900, { kind: 'none' }],
])('%j, with a g at %j, is %j', (key, prefixMs, shortcut) => {
  expect(shortcutOfKey(key, prefixMs, 2_000)).toEqual(shortcut)
})

test.each([
  ['off', false],
  ['on', true],
  [undefined, true],
  ['OFF', true],
])('the cookie %j lets single keys act: %j', (value, isOn) => {
  expect(readShortcuts(value)).toBe(isOn)
})
