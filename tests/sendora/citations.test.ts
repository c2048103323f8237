import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { brokenCitations } from '../support/citations'

const folder = mkdtempSync(join(tmpdir(), 'citations-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('what comments and pages of lib/sendora cite', () => {
  test('is there', () => {
    expect(brokenCitations('lib/sendora')).toEqual([])
  })

  test('is there in a copy of the folder alone', () => {
    const copy = join(folder, 'copy')
    cpSync('lib/sendora', copy, { recursive: true })
    expect(brokenCitations(copy)).toEqual([])
  })
})

describe('what comments around it cite', () => {
  test.each(['app', 'attack', 'e2e', 'mocks'])('is there: %s', (name) => {
    expect(brokenCitations(name, 'lib/sendora/docs')).toEqual([])
  })
})

describe('a citation', () => {
  const planted = join(folder, 'planted')
  mkdirSync(join(planted, 'core'), { recursive: true })
  cpSync('lib/sendora/docs', join(planted, 'docs'), { recursive: true })

  const broken = (comment: string) => {
    writeFileSync(join(planted, 'core/planted.ts'), `${comment}\nexport const planted = 1\n`)
    return brokenCitations(planted).filter((found) => found.startsWith('core/planted.ts'))
  }

  test.each([
    ['a section of the contract', '/** Spends it (contract: token refresh). */'],
    ['one with a capital and a full stop', '// Too old (security: Next.js version)'],
    ['two at once', '/** So it is (contract: key set; RFC 8725, 3.8). */'],
    [
      'one over two lines',
      '/**\n * So it is, as everybody knows (contract:\n * sign-in), and so it stays.\n */',
    ],
    ['a page by its path', '/** See docs/contract.md#guest-takeover. */'],
    ['an RFC', '/** RFC 9110, section 10.2.3, and `S256` (RFC 7636, 4.2). */'],
    ['a mark of what this project decided', '/** [design] The path. */'],
    ['a file of the folder', '/** As in `lib/sendora/core/planted.ts` and `planted.ts`. */'],
    ['a file of Next.js', '/** For `middleware.ts`, `proxy.ts` and `forbidden.tsx`. */'],
    ['an address', '/** https://example.org/docs/contract.md#nowhere explains it. */'],
    ['an entry', '/** `lib/sendora/core/planted` is one. */'],
    ['numbers that are none', '/** At most 4.5 (1.5 MB), RS256, `/docs/**` and 2048. */'],
    ['an example', "/**\n * ```ts\n * import x from '../elsewhere/x.ts'\n * ```\n */"],
  ])('may be %s', (_name, comment) => {
    expect(broken(comment)).toEqual([])
  })

  test.each([
    ['/** `POST /login` (contract 3.2). */'],
    ['/** Contract 3.9; `DELETE` below it removes one. */'],
    ['// The contract knows no route for it (3.10): a guess.'],
    ['// The contract knows no route for it (2.4: "sign in again").'],
    ['/** What makes it so (contract section 4). */'],
    ['/** Kept for a while (security.md 8.2). */'],
    ['/** The values of design section 4. */'],
    ['/** It is refused (security.md D11). */'],
    ['/** It would never be read (D9). */'],
    ['/** It would redraw the page (security: text from claims; T034). */'],
    ['/** It asks first (ASVS 7.6.2). */'],
    ['/** As decided (docs/decisions/0018-planted-refresh-cookie.md). */'],
    ['/** As decided in docs/decisions. */'],
    ['/** As decided (decision 0018). */'],
    ['/** See ADR-18. */'],
    ['/** As asked in issue 9. */'],
    ['/** See contract: no such section. */'],
    ['/** See SECURITY.md. */'],
    ['/** See `../../SECURITY.md#reporting`. */'],
    ['/** See tests/sendora/failure-semantics.test.ts. */'],
    ['/** See core/no-such-file.ts. */'],
    ['/** `lib/sendora/core/no-such-file` checks it. */'],
    ['/** Spends it (contract: no such section). */'],
    ['/** Spends it (security: token refresh). */'],
    ['/** See docs/contract.md#no-such-section. */'],
    ['/** See docs/no-such-page.md. */'],
    ['/** By RFC 99999, 1.2. */'],
    ['/**\n * So it is, as everybody knows (contract\n * 3.2), and so it stays.\n */'],
    ['// So it is, as everybody knows (contract\n// 3.2), and so it stays.'],
    ['export const other = 1 // So it is (contract 3.2).'],
  ])('must not be %j', (comment) => {
    expect(broken(comment)).toHaveLength(1)
  })

  test('needs the page that it names', () => {
    const bare = join(folder, 'bare')
    mkdirSync(bare)
    writeFileSync(join(bare, 'bare.ts'), '/** [design] Spends it (contract: token refresh). */\n')
    expect(brokenCitations(bare)).toEqual([
      'bare.ts:1 [design]',
      'bare.ts:1 contract: token refresh',
    ])
  })
})
