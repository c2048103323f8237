import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { samplesOf, typeErrors } from './support/type-check-samples'

const page = 'docs/deploying.md'

test('the deployment page covers what differs from one server on one origin', () => {
  const headings = [...readFileSync(page, 'utf8').matchAll(/^## (.+)$/gm)].map(([, name]) => name)
  expect(headings).toEqual([
    'Behind a proxy',
    'Base path',
    'Several domains and previews',
    'Several instances',
    'Containers',
    'Vercel',
    'Phones in development',
    'A tab opened before a deployment',
  ])
})

test('its samples compile', () => {
  const samples = samplesOf(page)
  expect(samples.length).toBeGreaterThan(0)
  expect(typeErrors(samples)).toBe('')
}, 60_000)

test('a sample with a wrong option is noticed', () => {
  const text =
    "import { defineSendora } from './core/config/options'\nexport default defineSendora({ appOrigins: [] })\n"
  expect(typeErrors([{ file: 'lib/sendora/config.ts', text }])).toContain("'appOrigins'")
}, 60_000)
