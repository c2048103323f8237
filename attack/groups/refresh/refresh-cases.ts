import type { MockFault } from '../../../testing/mock/mock-types'

/** One way in which the service does not answer a refresh; cookies stay, and nobody is signed out. */
export type FaultCase = {
  id: string
  input: string
  faults: readonly (Omit<MockFault, 'path' | 'email'> & {
    label: string
    wait?: (seconds: number) => boolean
  })[]
}

const json = { contentType: 'application/json' }
const html = { contentType: 'text/html', body: '<h1>Gateway</h1>' }
const refusal = (code: string) => ({ success: false, error: { code, message: 'No.' } })
const tokens = (more: object) => ({ success: true, data: { tokens: more } })

export const faultCases: readonly FaultCase[] = [
  {
    id: 'F021',
    input: '500, 502, 503, 504',
    faults: [500, 502, 503, 504].map((status) => ({ label: `${status}`, status })),
  },
  {
    id: 'F022',
    input: '429 with Retry-After: 5, a date, 999999, garbage',
    faults: [
      ['5', (seconds: number) => seconds === 5],
      [new Date(Date.now() + 3_600_000).toUTCString(), (seconds: number) => seconds <= 60],
      ['999999', (seconds: number) => seconds <= 60],
      ['soon', (seconds: number) => seconds > 0 && seconds <= 60],
      ['-5', (seconds: number) => seconds > 0 && seconds <= 60],
    ].map(([value, wait]) => ({
      label: `Retry-After: ${value}`,
      status: 429,
      headers: { 'retry-after': String(value) },
      wait: wait as (seconds: number) => boolean,
    })),
  },
  {
    id: 'F025',
    input: '200 with truncated JSON, with an empty body, with a reset; 204',
    faults: [
      { label: 'truncated', status: 200, ...json, body: '{"success":true,"data":{"tok' },
      { label: 'cut off', kind: 'truncate', status: 200, body: tokens({ accessToken: 'x' }) },
      { label: 'empty', status: 200, body: '' },
      { label: 'reset', kind: 'reset' },
      { label: '204', status: 204 },
    ],
  },
  {
    id: 'F029',
    input: '200 with a part of the tokens, with other types, with __proto__',
    faults: [
      { label: 'no refresh token', body: tokens({ accessToken: 'a.b.c', expiresIn: 900 }) },
      { label: 'numbers', body: tokens({ accessToken: 1, refreshToken: 2, expiresIn: 900 }) },
      { label: 'a list', body: { success: true, data: [] } },
      {
        label: '__proto__',
        ...json,
        body: '{"success":true,"data":{"__proto__":{"tokens":{"accessToken":"a","refreshToken":"b","expiresIn":900}}}}',
      },
      { label: 'not successful', body: { success: false, data: {} } },
      {
        label: 'a cookie attribute',
        body: tokens({ accessToken: 'a', refreshToken: 'b; Path=/x', expiresIn: 900 }),
      },
    ],
  },
  {
    id: 'F032',
    input: '401 and 403 with HTML, 401 without a body, generic 401',
    faults: [
      { label: '401 HTML', status: 401, ...html },
      { label: '403 HTML', status: 403, ...html },
      { label: '401 empty', status: 401, body: '' },
      { label: '401 generic', status: 401, body: refusal('UNAUTHORIZED') },
    ],
  },
  {
    id: 'F034',
    input: '400 invalid_request, unauthorized_client',
    faults: ['invalid_request', 'unauthorized_client', 'VALIDATION_ERROR'].map((code) => ({
      label: code,
      status: 400,
      body: refusal(code),
    })),
  },
  {
    id: 'F035',
    input: '404 and 405',
    faults: [404, 405].map((status) => ({ label: `${status}`, status })),
  },
]
