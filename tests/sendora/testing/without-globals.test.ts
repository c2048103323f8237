import { afterEach, expect, test, vi } from 'vitest'
import { libraryFiles } from '@/tests/support/library-files'

/** What jsdom lacks, or a browser without https. */
const absent = [
  'TextDecoder',
  'TextEncoder',
  'Request',
  'Response',
  'Headers',
  'fetch',
  'ReadableStream',
  'BroadcastChannel',
  'structuredClone',
]

const files = libraryFiles()

/** These need more than jsdom has when they load. See the Jest sample of `docs/testing.md`. */
const ofServer = /^next\/(server|headers|cache)$/

function leadsToServer(path: string, seen = new Set<string>()): boolean {
  if (seen.has(path)) return false
  seen.add(path)
  const file = files.find((other) => other.path.replace(/\.tsx?$/, '') === path)
  const loaded = file?.imports.filter(({ isType }) => !isType) ?? []
  return loaded.some(({ specifier, target }) =>
    target === null ? ofServer.test(specifier) : leadsToServer(target, seen),
  )
}

afterEach(() => {
  vi.unstubAllGlobals()
})

const loadable = files
  .map(({ path }) => path)
  .filter((path) => !leadsToServer(path.replace(/\.tsx?$/, '')))

test('what the browser loads can be tested in jsdom', () => {
  expect(loadable).toEqual(
    expect.arrayContaining([
      'index.ts',
      'client/live-session/session-context.tsx',
      'testing/index.ts',
    ]),
  )
  expect(loadable.length).toBeGreaterThan(80)
})

test.each(loadable)('%s loads without what jsdom lacks', async (path) => {
  vi.resetModules()
  for (const name of absent) vi.stubGlobal(name, undefined)
  await expect(import(/* @vite-ignore */ `../../../lib/sendora/${path}`)).resolves.toBeDefined()
})
