import { beforeEach, describe, expect, test, vi } from 'vitest'
import { getFormat, getLanguage, getTexts, getTimeZone } from '@/lib/texts/server'

const request = vi.hoisted(() => ({ cookies: {} as Record<string, string>, headers: {} }))

vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) =>
      name in request.cookies ? { name, value: request.cookies[name] } : undefined,
  }),
  headers: async () => new Headers(request.headers),
}))

function visit(cookies: Record<string, string>, headers: Record<string, string> = {}): void {
  request.cookies = cookies
  request.headers = headers
}

beforeEach(() => visit({}))

describe('the language', () => {
  test.each([
    ['de', 'en', 'de'],
    ['en', 'de', 'en'],
    ['fr', 'de-AT', 'de'],
    ['', 'de', 'de'],
    ['__proto__', '', 'en'],
  ])('with the cookie %j and a browser of %j is %s', async (cookie, header, language) => {
    visit({ sendora_language: cookie }, { 'accept-language': header })
    expect(await getLanguage()).toBe(language)
  })

  test.each([
    ['fr-FR, de;q=0.8, en;q=0.7', 'de'],
    ['en;q=0.3, de;q=0.9', 'de'],
    ['de;q=0, en', 'en'],
    ['DE-de', 'de'],
    ['fr, *', 'en'],
    ['de;q=x', 'en'],
    [',;=,,', 'en'],
    ['x,'.repeat(5_000), 'en'],
  ])('of a browser that asks for %.40j is %s', async (header, language) => {
    visit({}, { 'accept-language': header })
    expect(await getLanguage()).toBe(language)
  })

  test('without any is English', async () => {
    expect(await getLanguage()).toBe('en')
  })
})

describe('the time zone', () => {
  test.each([
    [{}, 'UTC'],
    [{ sendora_browser_time_zone: 'Asia/Tokyo' }, 'Asia/Tokyo'],
    [
      { sendora_browser_time_zone: 'Asia/Tokyo', sendora_time_zone: 'Europe/Berlin' },
      'Europe/Berlin',
    ],
    [
      { sendora_browser_time_zone: 'Asia/Tokyo', sendora_time_zone: 'Mars/Olympus_Mons' },
      'Asia/Tokyo',
    ],
    [{ sendora_time_zone: '+01:00' }, 'UTC'],
    [{ sendora_time_zone: '../../etc/passwd' }, 'UTC'],
    [{ sendora_time_zone: 'x'.repeat(5_000) }, 'UTC'],
  ])('with the cookies %.80j is %s', async (cookies, zone) => {
    visit(cookies)
    expect(await getTimeZone()).toBe(zone)
  })
})

test('texts and formats follow the language and the zone', async () => {
  const moment = new Date('2026-03-29T00:30:00Z')
  expect((await getTexts('common'))('skipToContent')).toBe('Skip to content')
  expect((await getFormat()).dateTime(moment, { timeStyle: 'short' })).toBe('12:30 AM')
  visit({ sendora_language: 'de', sendora_time_zone: 'Europe/Berlin' })
  expect((await getTexts('common'))('skipToContent')).toBe('Zum Inhalt springen')
  expect((await getFormat()).dateTime(moment, { timeStyle: 'short' })).toBe('01:30')
  expect((await getFormat()).number(5240.5)).toBe('5.240,5')
})
