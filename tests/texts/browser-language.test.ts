import { afterEach, expect, test, vi } from 'vitest'
import { browserLanguage } from '@/lib/texts/browser-language'

afterEach(() => void vi.unstubAllGlobals())

test.each([
  ['the document’s', { lang: 'de' }, ['en-US'], 'de'],
  ['the browser’s, of a document that has none of ours', { lang: 'fr' }, ['fr', 'de-AT'], 'de'],
  ['the browser’s, for Next’s own document', { id: '__next_error__', lang: 'en' }, ['de'], 'de'],
  ['English, if there is no better', { lang: '' }, [], 'en'],
])('is %s', (_, root, languages, expected) => {
  vi.stubGlobal('document', { documentElement: { id: '', ...root } })
  vi.stubGlobal('navigator', { languages })
  expect(browserLanguage()).toBe(expected)
})
