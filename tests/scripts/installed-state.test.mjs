import { describe, expect, test } from 'vitest'
import { installedState } from '../../scripts/lib/dependencies.mjs'

const machine = { platform: 'linux', arch: 'x64' }
const locked = {
  packages: {
    '': { name: 'the-project' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b-darwin': { version: '2.0.0', optional: true },
  },
}
const installed = (packages) => ({ packages })

describe('dependencies', () => {
  test.each([
    ['without an install, are missing', null, { kind: 'missing' }],
    [
      'as locked, are current without the optional ones of other systems',
      installed({ 'node_modules/a': { version: '1.0.0' } }),
      { kind: 'current' },
    ],
    [
      'of another version are stale',
      installed({ 'node_modules/a': { version: '1.0.1' } }),
      { kind: 'stale', because: 'node_modules/a' },
    ],
    ['that lack a package are stale', installed({}), { kind: 'stale', because: 'node_modules/a' }],
    [
      'with a package that is not locked are stale',
      installed({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/z': { version: '1.0.0' } }),
      { kind: 'stale', because: 'node_modules/z' },
    ],
    [
      'copied from another system are stale',
      installed({
        'node_modules/a': { version: '1.0.0' },
        'node_modules/b-darwin': { version: '2.0.0', os: ['darwin'] },
      }),
      { kind: 'stale', because: 'node_modules/b-darwin' },
    ],
    [
      'for every system but another one are current',
      installed({ 'node_modules/a': { version: '1.0.0', os: ['!win32'], cpu: ['x64', 'arm64'] } }),
      { kind: 'current' },
    ],
  ])('%s', (_name, found, expected) => {
    expect(installedState(locked, found, machine)).toEqual(expected)
  })
})
