import { NextRequest } from 'next/server'
import { appOrigin } from './app-origin.mjs'

/** What a browser sends for a page. */
const browserHeaders = {
  host: 'app.example.com',
  'user-agent':
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8',
  'accept-language': 'en-US,en;q=0.9',
  'accept-encoding': 'gzip, deflate, br, zstd',
  'sec-fetch-dest': 'document',
  'sec-fetch-mode': 'navigate',
  'sec-fetch-site': 'same-origin',
  'sec-fetch-user': '?1',
  'x-forwarded-proto': 'https',
  'x-forwarded-host': 'app.example.com',
  'x-forwarded-for': '192.0.2.7',
}

/** A page request with these cookies, built anew: Next builds one for each call of a middleware too. */
export function requestWith(cookies) {
  const cookie = Object.entries(cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')
  return new NextRequest(`${appOrigin}/people`, { headers: { ...browserHeaders, cookie } })
}

/** True for a response that lets the request through. */
export function isPassed(response) {
  return response?.headers.get('x-middleware-next') === '1'
}
