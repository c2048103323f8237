import { readFileSync } from 'node:fs'
import { satisfies, subset, validRange } from 'semver'
import { describe, expect, test } from 'vitest'
import { isSupportedNode } from '../../scripts/lib/require-node.mjs'

const read = (path) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'))
const ours = read('package.json').engines.node

/** Also optional packages of other systems: the lock file is everyone's. */
const locked = Object.entries(read('package-lock.json').packages)
  .filter(([path, { engines }]) => path !== '' && engines?.node !== undefined)
  .map(([path, { engines }]) => [path, engines.node])

describe('every Node that the project names', () => {
  test('is a range', () => {
    expect(validRange(ours)).not.toBeNull()
    expect(locked.length).toBeGreaterThan(200)
  })

  test('runs every dependency', () => {
    const excluding = locked.filter(([, theirs]) => !subset(ours, theirs))
    expect(excluding).toEqual([])
  })
  test.each(['20.19.0', '22.13.0', '24.0.0'])('includes %s, which the README names', (version) => {
    expect(satisfies(version, ours)).toBe(true)
    expect(locked.filter(([, theirs]) => !satisfies(version, theirs))).toEqual([])
  })

  test.each([
    ...['18.20.0', '20.9.0', '20.18.3', '20.19.0', '20.20.2', '21.7.3', '22.0.0', '22.12.0'],
    ...['22.13.0', '22.21.1', '23.11.1', '24.0.0', '24.11.0', '25.1.0', '26.0.0'],
  ])('is what the commands accept: %s', (version) => {
    expect(isSupportedNode(version)).toBe(satisfies(version, ours))
  })
})
