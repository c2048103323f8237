import type { AttackCase } from '../../harness/attack-case'
import { all, gate, gateOr, noCanary, noSessionCookie, status } from '../../harness/expectations'
import { flightHeaders, paths } from './flight'

const person = '/dashboard/people/per_1'
const keys = Array.from({ length: 5_000 }, (_, index) => `k${index}=1`).join('&')

/** Paths that mean a page behind the gate to some readers, and something else to others. */
export const pathRows: readonly AttackCase[] = [
  {
    id: 'P001',
    surface: 'path',
    input: 'every protected page by its plain path, as a control',
    send: paths('/dashboard', '/dashboard/people', person, '/dashboard/admin', '/account'),
    expect: gate,
  },
  {
    id: 'P002',
    surface: 'path',
    input: '/DASHBOARD, /Dashboard',
    send: paths('/DASHBOARD', '/Dashboard', '/Account', '/API/user'),
    expect: gate,
  },
  {
    id: 'P003',
    surface: 'path',
    input: '/%64ashboard; a 404 must be no-store',
    send: paths('/%64ashboard', '/%64%61shboard/people', '/acc%6funt'),
    expect: gate,
  },
  {
    id: 'P004',
    surface: 'path',
    input: '/%2564ashboard',
    send: paths('/%2564ashboard', '/%252564ashboard'),
    expect: gate,
  },
  {
    id: 'P005',
    surface: 'path',
    input: '/dashboard/%73ettings',
    send: paths('/dashboard/%70eople', '/dashboard/%61dmin'),
    expect: gate,
  },
  {
    id: 'P006',
    surface: 'path',
    input: '/dashboard%2fsettings and %2F',
    send: paths('/dashboard%2fpeople', '/dashboard%2Fpeople', '/dashboard%252fpeople'),
    expect: gate,
  },
  {
    id: 'P008',
    surface: 'path',
    input: '/x/..%2fdashboard, /login/..%2fdashboard',
    send: paths('/x/..%2fdashboard', '/login/..%2fdashboard', '/api/public/..%2f..%2fdashboard'),
    expect: all(status(400, 404), noCanary),
  },
  {
    id: 'P009',
    surface: 'path',
    input: '/login/%2e%2e/dashboard',
    send: paths('/login/%2e%2e/dashboard', '/login/.%2e/dashboard', '/images/../dashboard'),
    expect: gate,
  },
  {
    id: 'P011',
    surface: 'path',
    input: '/_next/static/../../dashboard on a raw socket',
    send: paths('/_next/static/../../dashboard', '/_next/static/chunks/../../../account'),
    expect: gate,
  },
  {
    id: 'P012',
    surface: 'path',
    input: '/_next/static/..%2f..%2fdashboard',
    send: paths('/_next/static/..%2f..%2fdashboard', '/_next/static/%2e%2e%2f%2e%2e%2fdashboard'),
    expect: all(status(400, 404), noCanary, noSessionCookie),
  },
  {
    id: 'P013',
    surface: 'path',
    input: '/favicon.ico/../dashboard, encoded as well',
    send: paths(
      '/favicon.ico/../dashboard',
      '/favicon.ico%2f..%2fdashboard',
      '/_next/image/../dashboard',
    ),
    expect: gate,
  },
  {
    id: 'P016',
    surface: 'path',
    input: 'backslashes, raw and encoded',
    send: paths('\\dashboard', '/\\dashboard', '/dashboard\\people', '/dashboard%5cpeople'),
    expect: gate,
  },
  {
    id: 'P018',
    surface: 'path',
    input: 'trailing dot, spaces and tab, encoded',
    send: paths(
      '/dashboard.',
      '/dashboard%20',
      '/%20dashboard',
      '/dashboard%09',
      '/dashboard;x',
      '/dashboard/.',
    ),
    expect: gate,
  },
  {
    id: 'P020',
    surface: 'path',
    input: 'escapes that decode to nothing: %, %zz, %u002e, %c0%af, %ff',
    send: paths(
      '/dashboard/%',
      '/dashboard/%zz',
      '/dashboard/%u002e',
      '/dashboard/%c0%af',
      '/dashboard/%ff',
      '/%',
    ),
    expect: gate,
  },
  {
    id: 'P021',
    surface: 'path',
    input: 'look-alike letters: Cyrillic a, full-width d',
    send: paths('/d%D0%B0shboard', '/%EF%BD%84ashboard', '/dashboard%E2%80%8B'),
    expect: gate,
  },
  {
    id: 'P025',
    surface: 'path',
    input: "Next's segment addresses of a protected page",
    send: paths(
      '/dashboard/people.segments/dashboard/people/__PAGE__.segment.rsc',
      '/dashboard/people.segments/_full.segment.rsc',
      '/dashboard.segments/_tree.segment.rsc',
      '/dashboard.rsc',
      '/dashboard/people.txt',
      '/account.segments/$d$x/__PAGE__.segment.rsc',
      `${person}.segments/_full.segment.rsc`,
    ),
    expect: gate,
  },
  {
    id: 'P029',
    surface: 'path',
    input: "Next's own query parameters",
    send: paths(
      '/dashboard?_rsc=abc',
      '/dashboard?__nextDataReq=1',
      '/dashboard?__nextLocale=en',
      '/dashboard?__flight__=1',
      '/dashboard?amp=1',
      '/dashboard/people/x?nxtPid=1&id=y',
    ),
    expect: gate,
  },
  {
    id: 'P030',
    surface: 'path',
    input: 'locale prefixes and data addresses',
    send: paths(
      '/en/dashboard',
      '/default/dashboard',
      '/_next/data/x/en/dashboard.json',
      '/_next/data/x/dashboard.json',
    ),
    expect: gate,
  },
  {
    id: 'P032',
    surface: 'path',
    input: '/dashboardx, /dashboard-old, and neighbours of public paths',
    send: paths(
      '/dashboardx',
      '/dashboard-old',
      '/loginx',
      '/api-keys',
      '/api/publicx',
      '/imagesx',
      '/_next/staticx',
      '/_next/imagex',
      '/favicon.icox',
    ),
    expect: gate,
  },
  {
    id: 'P074',
    surface: 'double decode',
    input: '/dashboard%253Ffrom=x, /login%3F/../dashboard',
    send: paths('/dashboard%253Ffrom=x', '/login%3F/../dashboard', '/login%23/../dashboard'),
    expect: gate,
  },
  {
    id: 'P076',
    surface: 'many query keys',
    input: '/dashboard? and 5 000 keys',
    send: [{ path: `/dashboard?${keys.slice(0, 12_000)}` }, { path: `/dashboard?${keys}` }],
    expect: async (answer, attack) => {
      // Beyond 16 KB of head, Node refuses before anybody reads it.
      await gateOr(414, 431)(answer, attack)
      if (answer.header('location').length > 2_300) throw new Error('Location is not capped')
    },
  },
  {
    id: 'P-empty-segments',
    surface: 'path',
    input: 'empty segments before and inside the path',
    send: paths(
      '//dashboard',
      '/dashboard//people',
      '/dashboard/people/',
      '///account',
      '/login//..//dashboard',
    ),
    expect: gate,
  },
  {
    id: 'P-flight-refused-hash',
    surface: 'path',
    input: 'Flight requests with a wrong and with an empty _rsc',
    send: flightHeaders.flatMap((headers) => [
      { path: '/dashboard?_rsc=wrong', headers },
      { path: '/dashboard?_rsc', headers },
    ]),
    expect: gate,
  },
]
