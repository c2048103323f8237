import assert from 'node:assert/strict'
import { findSecret } from '../../testing/find-secret'
import { isSessionCookieHeader } from '../../testing/session-cookies'
import type { Answer } from './answer'

/** What a row may break of the rules that hold for every row. */
export type Allowance = 'server-error' | 'secret'

// In scripts of the build, Turbopack writes /ROOT/ in place of the project's folder.
const stackTrace = /\n\s+at .+:\d+:\d+|(?<!\/ROOT\/)node_modules\/|Error: .+\n\s+at /

/** No 5xx, no stack trace, no token outside session cookies. */
export function judgeCommonRules(answer: Answer, allowed: readonly Allowance[] = []): void {
  if (!allowed.includes('server-error')) {
    assert.ok(answer.status < 500, `answered ${answer.status}`)
  }
  assert.doesNotMatch(answer.body.slice(0, 20_000), stackTrace, 'the answer holds a stack trace')
  if (!allowed.includes('secret')) {
    const seen = answer.headers
      .filter(([name, value]) => !isSessionCookieHeader(name, value))
      .map(([name, value]) => `${name}: ${value}`)
    const secret = findSecret(`${seen.join('\n')}\n${answer.body}`)
    assert.equal(secret, null, 'the answer holds a secret')
  }
}
