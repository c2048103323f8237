import assert from 'node:assert/strict'
import type { AttackCase } from '../../harness/attack-case'
import { gate, gateOr } from '../../harness/expectations'
import { paths } from './flight'

const file = '/images/dashboard-dark.png'

/** Files of `public/`, which the gate opens by a list, and what only looks like one. */
export const publicFileRows: readonly AttackCase[] = [
  {
    id: 'P-file',
    surface: 'path',
    input: 'every file of public/, as a control; no session',
    send: paths(file, '/images/dashboard-light.png', '/images/d%61shboard-dark.png', `${file}?v=2`),
    expect: (answer) => {
      assert.equal(answer.status, 200)
      assert.equal(answer.header('content-type'), 'image/png')
    },
  },
  {
    id: 'P-file-neighbors',
    surface: 'path',
    input: 'names above, below, and beside a file, and files that are not in the list',
    send: paths(
      ...['/images', '/images/', `${file}/`, `${file}/x`, `${file}/..`, `${file};x`, `${file}%20`],
      ...[
        file.toUpperCase(),
        `/images/other.png`,
        '/logo.svg',
        '/dashboard/logo.svg',
        `${file}.map`,
      ],
      ...['/images/..%2fdashboard', '/images/%2e%2e/dashboard', '/images//dashboard.png'],
      ...['/manifest.webmanifest', '/.env', '/package.json', `/dashboard${file}`],
    ),
    expect: gate,
  },
  {
    id: 'P-file-flight',
    surface: 'path',
    input: "a file's name with Next's own suffixes: never a page of that name",
    send: paths(`${file}.rsc`, `${file}.segments/_tree.segment.rsc`, `${file}?_rsc=1`),
    expect: async (answer, attack) => {
      if (answer.status !== 200) return gateOr()(answer, attack)
      assert.equal(answer.header('content-type'), 'image/png')
    },
  },
  {
    id: 'P-file-write',
    surface: 'path',
    input: "a post to a file's name, with and without an action",
    send: [{}, { 'next-action': 'a'.repeat(42) }].map((headers) => ({
      method: 'POST',
      path: file,
      headers: { ...headers, origin: 'null', 'content-length': '0' },
    })),
    expect: gateOr(403),
  },
]
