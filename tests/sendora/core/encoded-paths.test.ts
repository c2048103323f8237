import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { resolveOptions } from '@/lib/sendora/core/config/resolve-options'
import { canonicalPath, fullyDecoded } from '@/lib/sendora/core/paths/canonical-path'
import { gateRules } from '@/lib/sendora/core/paths/gate-rules'
import { isProtectedPath } from '@/lib/sendora/core/paths/path-rules'
import { configuredReturnTo } from '@/lib/sendora/core/paths/return-to'
import { emptyEnvironment, testOptions } from '@/tests/support/sendora-options'

const configOf = (...encodedPaths: string[]) =>
  resolveOptions(testOptions({ encodedPaths }), emptyEnvironment)
const config = configOf('/files/*', '/docs/**', '/orgs/*/files/*')
const read = (path: string) => canonicalPath(path, config.encodedPaths)

describe('a path that the configuration opens', () => {
  test.each([
    ['/files/a%2Fb', ['files', 'a%2Fb']],
    ['/files/a%2fb%2fc', ['files', 'a%2Fb%2Fc']],
    ['/files/%2Flogin', ['files', '%2Flogin']],
    ['/files/100%25', ['files', '100%25']],
    ['/files/a%252Fb', ['files', 'a%252Fb']],
    ['/files/caf%C3%A9%2Fx', ['files', 'café%2Fx']],
    ['/files/a%2Fb/edit', ['files', 'a%2Fb', 'edit']],
    ['/files/a%2Fb.rsc', ['files', 'a%2Fb']],
    ['/docs/x/a%2Fb/y%25', ['docs', 'x', 'a%2Fb', 'y%25']],
    ['/orgs/o%2Fp/files/a%2Fb', ['orgs', 'o%2Fp', 'files', 'a%2Fb']],
  ])('%s has the segments that Next.js routes', (path, segments) => {
    expect(read(path)).toMatchObject({
      kind: 'canonical',
      segments,
      path: `/${segments.join('/')}`,
    })
  })

  test.each([
    ['by default', '/file/a%2Fb'],
    ['above the pattern', '/files%2Fa'],
    ['below its wildcard', '/files/a/b%2Fc'],
    ['beside it', '/orgs/o/people/a%2Fb'],
    ['with the pattern spelled otherwise', '/%66iles/a%2Fb'],
    ['with a case of its own', '/Files/a%2Fb'],
    ['with dot segments', '/files/..%2Flogin'],
    ['with dot segments inside', '/files/a%2F..%2F..%2Fdashboard'],
    ['with dot segments, encoded', '/files/a%2F%2e%2e%2Fdashboard'],
    ['with dot segments, encoded twice', '/files/a%252F%252e%252e%252Fdashboard'],
    ['with dot segments, encoded thrice', '/files/a%25252F..%25252Fdashboard'],
    ['with a matrix parameter', '/files/a%2F..;x%2Fdashboard'],
    ['with a lone dot', '/files/a%2F.%2Fb'],
    ['with a backslash', '/files/a%2Fb%5Cc'],
    ['with a backslash, encoded twice', '/files/a%255C..%255Cb'],
    ['with NUL', '/files/a%2Fb%00'],
    ['with NUL, encoded twice', '/files/a%2500'],
    ['with a line feed, encoded twice', '/files/a%250Ab'],
    ['with an overlong slash', '/files/a%2Fb%c0%af'],
    ['with a lone percent', '/files/a%2Fb%'],
    ['with a dot segment elsewhere', '/files/a%2Fb/%2e%2e/x'],
  ])('stays refused %s', (_, path) => {
    expect(read(path)).toEqual({ kind: 'refused' })
  })

  test('an encoded slash makes no segment: rules match what Next.js routes', () => {
    const rules = gateRules(
      { protected: ['/files/*/secret', '/docs'], publicPaths: ['/docs/public'] },
      config,
    )
    const isProtected = (path: string) => isProtectedPath(read(path), rules)
    expect(isProtected('/files/a%2Fsecret')).toBe(false)
    expect(isProtected('/files/a%2Fsecret/secret')).toBe(true)
    expect(isProtected('/docs/public%2Fx')).toBe(true)
    expect(isProtected('/docs/public/a%2Fb')).toBe(false)
  })

  test('comes back after sign-in, and others do not', () => {
    const back = (path: string) => configuredReturnTo(path, config, '')
    expect(back('/files/a%2fb?q=a%20b')).toBe('/files/a%2fb?q=a%20b')
    expect(back('/files/100%25')).toBe('/files/100%25')
    expect(back('/people/100%25')).toBe('')
    expect(back('/people/a%2Fb')).toBe('')
    expect(back('/files/..%2f..%2f%2fevil.test')).toBe('')
    expect(configuredReturnTo('/api/a%2Fb', configOf('/**'), '')).toBe('')
    expect(configuredReturnTo('/%2Fevil.test', configOf('/*'), '')).toBe('/%2Fevil.test')
  })

  test('however it is spelled, its segments are those of the raw path', () => {
    const pieces = fc.constantFrom(
      'a',
      '%2F',
      '%2f',
      '%25',
      '%2e',
      '.',
      '%5C',
      '%252F',
      ';',
      '%00',
      '-',
    )
    const segment = fc.array(pieces, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 3 }), (parts) => {
        const path = canonicalPath(`/docs/${parts.join('/')}`, config.encodedPaths)
        if (path.kind === 'refused') return
        expect(path.segments).toHaveLength(parts.length + 1)
        for (const one of path.segments) {
          const fully = one.replace(/%25/g, '%').replace(/%25/g, '%').replace(/%2f/gi, '/')
          expect(fully.split('/')).not.toContain('..')
          expect(fully).not.toMatch(/\\|\0/)
        }
      }),
      { numRuns: 2_000 },
    )
  })
})

test.each([['/files'], ['files/*'], ['/files/*.txt'], ['/files/a%2Fb']])(
  '%s opens nothing, and is refused as an option',
  (pattern) => {
    expect(() => configOf(pattern)).toThrow('Option "encodedPaths"')
  },
)

test('a text is decoded to its end in one pass, however often it was encoded', () => {
  expect(fullyDecoded('%252e%2E%2525')).toBe('..%')
  expect(fullyDecoded('%%34%31%zz%4')).toBe('A%zz%4')
  expect(fullyDecoded(`%${'25'.repeat(200_000)}41`)).toBe('A')
})
