import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { TimeAgo } from '@/app/_components/ui/time-ago'

const language = vi.hoisted(() => ({ current: 'en' }))

vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => undefined }),
  headers: async () => new Headers({ 'accept-language': language.current }),
}))

const nowMs = Date.parse('2026-05-01T12:00:00Z')

test.each([
  ['2026-05-01T11:59:55Z', 'just now', 'gerade eben'],
  ['2026-05-01T11:56:00Z', '4 minutes ago', 'vor 4 Minuten'],
  ['2026-05-01T01:00:00Z', '11 hours ago', 'vor 11 Stunden'],
  ['2026-01-01T12:00:00Z', '4 months ago', 'vor 4 Monaten'],
  ['2026-06-01T12:00:00Z', 'just now', 'gerade eben'],
  ['some day', 'unknown', 'unbekannt'],
])('%s is %s, and in German %s', async (iso, english, german) => {
  vi.useFakeTimers({ now: nowMs, toFake: ['Date'] })
  for (const [tag, text] of [
    ['en', english],
    ['de', german],
  ]) {
    language.current = tag as string
    expect(renderToStaticMarkup(await TimeAgo({ iso }))).toContain(text)
  }
  vi.useRealTimers()
})
