import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readSources } from '../../docs/reference/docstrings.mjs'
import { errorsPage, optionsPage, referencePages } from '../../docs/reference/reference-pages.mjs'

type Source = { path: string; text: string }

const sources: Source[] = readSources('lib/sendora')
const example = readFileSync('.env.example', 'utf8')
const noErrors = { catalog: {}, own: [], retryable: [] }

/** The sources, with the text of one of them changed. */
function changed(from: string, to: string): Source[] {
  const holders = sources.filter(({ text }) => text.includes(from))
  expect(holders, from).toHaveLength(1)
  return sources.map(({ path, text }) => ({ path, text: text.replace(from, () => to) }))
}

describe('the reference pages of lib/sendora/docs', () => {
  test('say what the code says; `npm run docs` writes them', async () => {
    for (const [name, text] of Object.entries(await referencePages())) {
      expect(readFileSync(`lib/sendora/docs/${name}`, 'utf8'), name).toBe(text)
    }
  })

  test('follow a docstring, a type, and a default', () => {
    const before = '/** Options of the gate alone. */'
    const page = optionsPage(changed(before, '/** For the gate alone. */'), example)
    expect(page).toContain('\nFor the gate alone.\n')
    expect(row(page, '`afterSignInPath`')).toEqual([
      '`afterSignInPath`',
      '`string`',
      "'/dashboard'",
      'Where sign-in leads without a `from`.',
    ])
  })

  test('take the variables from the code, and their meaning from .env.example', () => {
    const page = optionsPage(sources, example)
    expect(row(page, '`SENDORA_API_URL`')[1]).toBe('https://api.sendoracloud.com')
    const silent = example.replaceAll('REDIS_URL=', 'REDIS_ADDRESS=')
    expect(() => optionsPage(sources, silent)).toThrow('.env.example does not explain REDIS_URL.')
  })

  test('find what they describe by its name, wherever its file has moved', () => {
    const moved = sources.map(({ path, text }) => ({ path: `elsewhere/${path}`, text }))
    expect(optionsPage(moved, example)).toBe(optionsPage(sources, example))
    expect(errorsPage(moved, noErrors)).toBe(errorsPage(sources, noErrors))
  })

  test('refuse an option, and a code, that nothing is said about', () => {
    const option = changed('mfaPath?: string\n', 'mfaPath?: string\n  hint?: string\n')
    expect(() => optionsPage(option, example)).toThrow('"hint" has no docstring.')
    const code = changed("  | 'cross_origin'", "  | 'cross_origin'\n  | 'hint'")
    expect(() => errorsPage(code, noErrors)).toThrow('"hint" has no docstring.')
  })

  test('list every event with its fields', () => {
    const page = errorsPage(sources, noErrors)
    expect(row(page, '`gate.passed`')[1]).toContain('state: ')
    expect(row(page, '`rotation.foreign_user`')[1]).toContain('`durationMs: number`, `fault: ')
    const events = sources.flatMap(({ text }) => text.match(/^ +\| \{\s+name: '/gm) ?? [])
    const listed = page.match(/^\| `[a-z_]+\.[a-z_]+` /gm) ?? []
    expect(listed).toHaveLength(events.length)
  })
})

/** Cells of the row that begins with this one. */
function row(page: string, name: string): string[] {
  const line = page.split('\n').find((candidate) => candidate.startsWith(`| ${name} `)) ?? ''
  return line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim())
}
