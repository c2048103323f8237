import fc from 'fast-check'
import type { Fault } from './network'
import type { Scenario } from './scenario'

type Command = fc.AsyncCommand<object, Scenario>

function command(name: string, run: (scenario: Scenario) => unknown): Command {
  return {
    check: () => true,
    run: async (_, scenario) => {
      await run(scenario)
      scenario.check()
    },
    toString: () => name,
  }
}

/** None of them spends a token. */
const faults: Fault[] = [
  { status: 503 },
  { status: 500, body: 'oops', contentType: 'text/plain' },
  { status: 429 },
  { status: 401, body: '{"success":false,"error":{"code":"UNAUTHORIZED","message":""}}' },
  { status: 401, body: '<html></html>', contentType: 'text/html' },
  { status: 200, body: '{"success":true}' },
]

const index = fc.nat(9)
const door = fc.constantFrom('document', 'data', 'handler', 'action', 'refresh' as const)

const visit = fc
  .tuple(index, door, index)
  .map(([browser, by, process]) =>
    command(`visit(${browser}, ${by}, ${process})`, (scenario) =>
      scenario.visit(scenario.browser(browser), by, process),
    ),
  )

const burst = fc.tuple(index, door).map(([browser, by]) =>
  command(`burst(${browser}, ${by})`, async (scenario) => {
    for (let process = 0; process < 4; process++) {
      await scenario.visit(scenario.browser(browser), by, process)
    }
  }),
)

/** A request whose calls all go well. Its answer stays on the way. */
const serve = fc.tuple(index, door, index).map(([browser, by, process]) =>
  command(`serve(${browser}, ${by}, ${process})`, async (scenario) => {
    await scenario.visit(scenario.browser(browser), by, process)
    for (const call of scenario.network.calls()) {
      await scenario.network.arrive(call, null)
      await scenario.network.deliver(call)
    }
  }),
)

const arrive = fc
  .tuple(index, fc.option(fc.constantFrom(...faults), { freq: 3 }))
  .map(([call, fault]) =>
    command(`arrive(${call}, ${fault?.status ?? 'well'})`, async ({ network }) => {
      const found = network.pick(call)
      if (found) await network.arrive(found, fault)
    }),
  )

const roundTrip = index.map((call) =>
  command(`roundTrip(${call})`, async ({ network }) => {
    const found = network.pick(call)
    if (found) await network.arrive(found, null)
    if (found) await network.deliver(found)
  }),
)

const deliver = index.map((call) =>
  command(`deliver(${call})`, async ({ network }) => {
    const found = network.pick(call)
    if (found) await network.deliver(found)
  }),
)

const lose = fc.tuple(index, fc.constantFrom('ECONNRESET', 'ECONNREFUSED')).map(([call, code]) =>
  command(`lose(${call}, ${code})`, async ({ network }) => {
    const found = network.pick(call)
    if (found) await network.lose(found, code)
  }),
)

const receive = index.map((answer) =>
  command(`receive(${answer})`, (scenario) => scenario.receive(answer)),
)

const receiveAll = fc.constant(null).map(() =>
  command('receiveAll()', (scenario) => {
    for (let count = 0; count < 12; count++) scenario.receive(0)
  }),
)

const abort = index.map((answer) => command(`abort(${answer})`, ({ abort }) => abort(answer)))

const wait = fc
  .constantFrom(1, 6, 12, 21, 29, 31, 120)
  .map((seconds) => command(`wait(${seconds})`, ({ time }) => time.advance(seconds)))

const setClock = fc
  .tuple(fc.constantFrom('appSeconds', 'serviceSeconds' as const), fc.constantFrom(-60, 0, 60))
  .map(([clock, seconds]) =>
    command(`set(${clock}, ${seconds})`, ({ time }) => {
      time.offsets[clock] = seconds
    }),
  )

const signOut = fc
  .tuple(index, index)
  .map(([browser, process]) =>
    command(`signOut(${browser}, ${process})`, (scenario) =>
      scenario.visit(scenario.browser(browser), 'sign-out', process),
    ),
  )

const signInOver = fc
  .tuple(index, index)
  .map(([browser, process]) =>
    command(`signInOver(${browser}, ${process})`, (scenario) =>
      scenario.visit(scenario.browser(browser), 'sign-in', process),
    ),
  )

const signIn = index.map((browser) =>
  command(`signIn(${browser})`, (scenario) => scenario.signIn(scenario.browser(browser))),
)

const restart = index.map((process) =>
  command(`restart(${process})`, (scenario) => scenario.restart(process)),
)

/** Everything that can happen, each step on its own, in any order; the frequent ones are there more than once. */
export const commands = [
  ...[visit, visit, burst, serve, serve, serve, serve, roundTrip, arrive, deliver],
  ...[receive, receiveAll, wait, wait],
  ...[lose, abort, setClock, signOut, signInOver, signIn, restart],
]
