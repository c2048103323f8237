import { expect, test } from 'vitest'
import { describeError, errorCatalog } from '@/lib/sendora/core/refusals/describe-error'
import { API_ERRORS } from '@/mocks/http/api-errors'
import { codeOf, libraryFiles } from '@/tests/support/library-files'

const known = Object.entries(errorCatalog).map(([code, facts]) => ({ code, ...facts }))

test.each(known)('$code has words for people', ({ code, kind, sentence }) => {
  expect(sentence).toMatch(/^[A-Z].*\.$/)
  expect(describeError(code)).toMatchObject({ code, kind, sentence })
})

// Conflicts over the console's data: its pages say what changed and who changed it.
const ofTheConsole = [
  'VERSION_CONFLICT',
  'IDEMPOTENCY_CONFLICT',
  'STATE_CONFLICT',
  'KEY_TAKEN',
  'IN_USE',
]

test('every code that the mock of the service answers is known', () => {
  const unknown = Object.keys(API_ERRORS).filter((code) => describeError(code).code === null)
  expect(unknown.toSorted()).toEqual(ofTheConsole.toSorted())
})

test('every code that the library writes down is known', () => {
  const written = libraryFiles().flatMap((file) =>
    [...codeOf(file).matchAll(/(?:\bcode: |\bcode [!=]== |\brefused\()'([A-Z_]+)'/g)].map(
      ([, code]) => code,
    ),
  )
  // The gate's own answers are JSON for programs, and these two never reach a form.
  const isForPrograms = (code = '') => ['BAD_PATH', 'BODY_INVALID'].includes(code)
  expect(written.length).toBeGreaterThan(20)
  expect(
    written.filter((code = '') => !isForPrograms(code) && describeError(code).code === null),
  ).toEqual([])
})

const unknownSentence = 'That didn’t work. Try again, or contact support if this continues.'

test.each<[code: string, status: number | null, expected: object]>([
  ['RATE_LIMITED', 429, { code: 'RATE_LIMITED', kind: 'rate_limited', isRetryable: true }],
  ['rate_limited', null, { code: 'RATE_LIMITED', kind: 'rate_limited' }],
  ['tier_required', 402, { code: 'TIER_REQUIRED', kind: 'config', isRetryable: false }],
  // By code first (contract: failures), whatever the status.
  ['LAST_CREDENTIAL', 500, { code: 'LAST_CREDENTIAL', kind: 'last_credential' }],
  ['NEW_LIMIT', 429, { code: null, kind: 'rate_limited', isRetryable: true }],
  ['NEW_FAILURE', 500, { code: null, kind: 'server', isRetryable: true }],
  ['NEW_FAILURE', 599, { code: null, kind: 'server' }],
  ['NEW_REFUSAL', 400, { code: null, kind: 'invalid_credential', sentence: unknownSentence }],
  ['NEW_REFUSAL', 401, { code: null, kind: 'invalid_credential' }],
  ['NEW_REFUSAL', 403, { code: null, kind: 'forbidden' }],
  ['NEW_REFUSAL', 404, { code: null, kind: 'not_found' }],
  ['HTTP_503', null, { code: null, kind: 'server' }],
  ['HTTP_429', null, { code: null, kind: 'rate_limited' }],
  ['HTTP_418', null, { code: null, kind: 'invalid_credential' }],
  ['NEW_REFUSAL', null, { code: null, kind: 'unknown', isRetryable: false }],
  ['', 200, { code: null, kind: 'unknown' }],
  ['__proto__', 400, { code: null, kind: 'invalid_credential' }],
  ['constructor', null, { code: null, kind: 'unknown', sentence: unknownSentence }],
])('%s with status %s', (code, status, expected) => {
  expect(describeError(code, status)).toMatchObject(expected)
})
