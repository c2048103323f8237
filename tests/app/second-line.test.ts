import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findUnchecked, type SourceFile } from './support/find-unchecked'

/** As the gate has them, sign-in page included. */
function publicPaths(): string[] {
  const list = /publicPaths:\s*\[([^\]]*)\]/.exec(readFileSync('middleware.ts', 'utf8'))?.[1] ?? ''
  return ['/login', ...[...list.matchAll(/'([^']+)'/g)].map(([, path = '']) => path)]
}

function appFiles(): SourceFile[] {
  return readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.[jt]sx?$/.test(path))
    .map((path) => ({
      path: path.replaceAll('\\', '/'),
      source: readFileSync(`app/${path}`, 'utf8'),
    }))
}

/** Actions that need no session. */
const publicActions = [
  // Theme, language, time zone, and the width of the navigation are preferences of the browser.
  '_components/preferences/actions.ts',
  '_components/shell/actions.ts',
  // They are how a session begins.
  '(auth)/login/actions.ts',
  '(auth)/login/code/actions.ts',
  '(auth)/magic-link/actions.ts',
]

const walk = { publicPaths: publicPaths(), publicActions }

test('every page, handler and action behind the gate asks for the session itself', () => {
  const files = appFiles()
  expect(files.length).toBeGreaterThan(50)
  expect(walk.publicPaths.length).toBeGreaterThan(5)
  expect(findUnchecked(files, walk)).toEqual([])
})

const importLine = "import { SessionBoundary, withSession } from '@/lib/sendora/server'\n"

test.each([
  ['a page without a check', '(signed-in)/reports/page.tsx', 'export default () => <p>secret</p>'],
  [
    'a page that only speaks of one',
    'reports/page.tsx',
    `${importLine}// requireSession() is somewhere else\n`,
  ],
  [
    'a slot without a check',
    '(signed-in)/@panel/reports/page.tsx',
    'export default () => <p>secret</p>',
  ],
  ['a handler without a check', 'api/export/route.ts', 'export const GET = async () => x'],
  [
    'a handler that checks one method of two',
    'api/export/route.ts',
    `${importLine}export const GET = withSession(read)\nexport async function POST() {}`,
  ],
  [
    'an action without a check',
    '(signed-in)/x/act.ts',
    "'use server'\nexport async function act() {}",
  ],
  [
    'an action on a public page',
    '(auth)/login/more.ts',
    "'use server'\nexport const act = async () => x",
  ],
  [
    'a file with one checked action of two',
    'account/act.ts',
    "'use server'\nexport const a = withSessionAction(f)\nexport async function b() {}",
  ],
  ['an inline action', '(auth)/login/page.tsx', "async function act() { 'use server' }"],
  ['a neighbour of a public path', 'loginx/page.tsx', 'export default () => <p>secret</p>'],
])('%s would be noticed', (_, path, source) => {
  expect(findUnchecked([{ path, source }], walk)).not.toEqual([])
})

test.each([
  ['a public page', '(auth)/login/page.tsx', 'export default () => <p>hello</p>'],
  ['a checked page', 'reports/page.tsx', `${importLine}export default () => <SessionBoundary />`],
  [
    'a slot that shows nothing without a session',
    '(signed-in)/@panel/reports/page.tsx',
    "import { getSession } from '@/lib/sendora/server'\nexport default async () => (await getSession()) && <p />",
  ],
  ['an empty slot', '(signed-in)/@panel/default.tsx', 'export default () => null'],
  ['a checked handler', 'api/x/route.ts', `${importLine}export const GET = withSession(read)`],
  [
    'a checked action with states of its own',
    'account/a.ts',
    "'use server'\nexport const a = withSessionForm<State>(f)",
  ],
  ['a checked action', 'account/a.ts', "'use server'\nexport const a = withSessionAction(f)"],
])('%s is fine', (_, path, source) => {
  expect(findUnchecked([{ path, source }], walk)).toEqual([])
})
