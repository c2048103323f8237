import assert from 'node:assert/strict'
import type { AttackCase } from '../../harness/attack-case'
import { all, gate } from '../../harness/expectations'
import { gatedWith } from './flight'

const path = '/dashboard'
const nowhere = (text: string) => JSON.stringify(text).includes('evil')

/** Requests that name another host, scheme or address than the one that they were sent to. */
export const hostRows: readonly AttackCase[] = [
  {
    id: 'P047',
    surface: 'header',
    input: 'x-original-url and its relatives, naming the sign-in page',
    send: gatedWith(
      ...[
        'x-original-url',
        'x-rewrite-url',
        'x-forwarded-uri',
        'x-forwarded-path',
        'x-forwarded-prefix',
      ].map((name) => ({ [name]: '/login' })),
    ),
    expect: gate,
  },
  {
    id: 'P049',
    surface: 'header',
    input: 'foreign hosts: X-Forwarded-Host, Host, Forwarded',
    send: ['/dashboard', '/api/user', '/login', '//dashboard', '/dashboard/'].flatMap((target) =>
      [
        { 'x-forwarded-host': 'evil.test' },
        { host: 'evil.test' },
        { forwarded: 'host=evil.test' },
      ].map((headers) => ({ path: target, headers })),
    ),
    expect: all((answer) => {
      assert.ok(!nowhere(answer.text), 'the foreign host is in the answer')
      if (answer.status !== 308) assert.match(answer.header('cache-control'), /no-store/)
    }),
  },
  {
    id: 'P050',
    surface: 'header',
    input: 'x-forwarded-proto: http and https',
    send: gatedWith(
      { 'x-forwarded-proto': 'http' },
      { 'x-forwarded-proto': 'https', 'x-forwarded-port': '1' },
    ),
    expect: gate,
  },
  {
    id: 'P077',
    surface: 'port and dot host',
    input: 'hosts with a dot, another port, none (HTTP/1.0), two',
    send: [
      { path, headers: { host: 'localhost.:443' } },
      { path, headers: { host: 'localhost:1' } },
      { label: 'HTTP/1.0 without Host', bytes: `GET ${path} HTTP/1.0\r\n\r\n` },
      {
        label: 'HTTP/1.1 without Host',
        bytes: `GET ${path} HTTP/1.1\r\nConnection: close\r\n\r\n`,
      },
      {
        label: 'two Host headers',
        bytes: `GET ${path} HTTP/1.1\r\nHost: localhost\r\nHost: evil.test\r\nConnection: close\r\n\r\n`,
      },
    ],
    expect: async (answer, attack) => {
      // Node's own refusals come before any code of ours.
      if (answer.status === 400) return
      await gate(answer, attack)
      assert.ok(!nowhere(answer.text))
    },
  },
]
