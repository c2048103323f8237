import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { configureSendora } from '@/lib/sendora/instrumentation'
import { getClientSentences } from '@/lib/sendora/server/current-sentences'
import { getRefusalSentence } from '@/lib/sendora/server/forms/in-language'
import { enterApp, leaveApp, visit } from '@/tests/support/action-request'
import { fakeService } from '@/tests/support/fake-service'
import { inRender } from '@/tests/support/in-render'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)
// `cache` remembers only in the build of React that renders Server Components.
vi.mock('react', () => vi.importActual('../../../node_modules/react/react.react-server.js'))

const sentencesIn = (language: string) => ({
  language,
  errors: { UNAUTHORIZED: `No, in ${language}.` },
})
const load = vi.fn(async (headers: Headers) => sentencesIn(headers.get('accept-language') ?? ''))

function arrive(language: string): void {
  visit({}, { 'accept-language': language })
}

beforeEach(() => {
  enterApp(fakeService().fetch)
  load.mockClear()
  configureSendora({ sentences: load })
})

afterEach(() => {
  configureSendora({ sentences: null })
  leaveApp()
})

test('one render loads its sentences once, whatever says something', async () => {
  arrive('de')
  const said = await inRender(async () => [
    await getClientSentences(),
    await getRefusalSentence('UNAUTHORIZED'),
    await getRefusalSentence('UNAUTHORIZED'),
  ])
  expect(said).toMatchObject([{ language: 'de' }, 'No, in de.', 'No, in de.'])
  expect(load).toHaveBeenCalledTimes(1)
})

test('parts that speak at the same time share one loading', async () => {
  arrive('de')
  await inRender(() => Promise.all(Array.from({ length: 20 }, getClientSentences)))
  expect(load).toHaveBeenCalledTimes(1)
})

test('the next render loads its own', async () => {
  arrive('de')
  const first = await inRender(() => getRefusalSentence('UNAUTHORIZED'))
  arrive('fr')
  const second = await inRender(() => getRefusalSentence('UNAUTHORIZED'))
  expect([first, second]).toEqual(['No, in de.', 'No, in fr.'])
  expect(load).toHaveBeenCalledTimes(2)
})
