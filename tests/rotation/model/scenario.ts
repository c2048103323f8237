import { vi } from 'vitest'
import { configureSendora } from '@/lib/sendora/instrumentation'
import type { MockService } from '@/mocks/create-mock-service'
import { mintPair } from '@/mocks/tokens/mint-pair'
import { fakeStore } from '../support/fake-store'
import { type Cookies, type Door, type Reply, startApp } from './app'
import { createNetwork } from './network'
import { settled, type simulatedTime } from './simulated-time'
import { createTruth, type TokenTruth } from './truth'

export type ScenarioOptions = { graceSeconds: number; processes: number; isShared: boolean }
type Visit = {
  browser: Browser
  door: Door
  presented: string | null
  /** The session had been ended, as far as this process knew, before the request came. */
  isLate: boolean
  reply: Reply
}
type App = Awaited<ReturnType<typeof startApp>>
type Browser = { userId: string; jar: Cookies }

/** The service, the app's processes, and browsers of several users, with the invariants that hold between them. */
export async function createScenario(
  service: MockService,
  time: ReturnType<typeof simulatedTime>,
  { graceSeconds, processes, isShared }: ScenarioOptions,
) {
  // Short lives, so that many tokens run out in few steps.
  Object.assign(service.state.settings, { reuseGraceSeconds: graceSeconds, accessTtlSeconds: 20 })
  Object.assign(time.offsets, { appSeconds: 0, serviceSeconds: 0 })
  const truth = createTruth()
  const excuses = new Map<string, string>()
  const problems: string[] = []
  const onTheWay: Visit[] = []
  let apps: App[] = []
  while (apps.length < processes) apps.push(await startApp())
  const excuse = (family: string, reason: string) => void excuses.set(family, reason)
  const fleetOf = (process: string) => {
    const alive = apps.map(({ publicKey }) => publicKey)
    return isShared && alive.includes(process) ? alive : [process]
  }
  const blame = (problem: string) => void problems.push(problem)
  const network = createNetwork({ service, time, truth, graceSeconds, fleetOf, excuse, blame })
  vi.stubGlobal('fetch', network.fetch)
  const shared = fakeStore(time.elapsedMs)
  configureSendora({ sharedStore: isShared ? shared.store : null })
  const browsers = Array.from({ length: 3 }, (): Browser => ({ userId: newUser(), jar: {} }))
  // The third browser is the first user's other device.
  if (browsers[0] && browsers[2]) browsers[2].userId = browsers[0].userId
  for (const browser of browsers) signIn(browser)

  function newUser(): string {
    return service.state.users.add({ createdAtMs: time.serviceMs() }).id
  }

  function issueTo(browser: Browser) {
    const { state } = service
    const family = state.families.start({ userId: browser.userId, deviceInfo: null })
    const refreshToken = state.refreshTokens.issue(family.id)
    // It runs out at once, as nearly every request is meant to find it.
    const mint = mintPair(state, { audience: state.projectId, ttlSeconds: 1 })
    const { accessToken } = mint(family, refreshToken)
    truth.add(refreshToken, { parent: null, userId: browser.userId, family })
    return { accessToken, refreshToken }
  }

  function signIn(browser: Browser): void {
    const { accessToken, refreshToken } = issueTo(browser)
    browser.jar = { sendora_at: accessToken, sendora_rt: refreshToken }
  }

  async function visit(browser: Browser, door: Door, process: number): Promise<void> {
    const app = apps[process % apps.length] as App
    const presented = browser.jar.sendora_rt ?? null
    const isEnd = door === 'sign-out' || door === 'sign-in'
    if (isEnd && presented !== null) truth.signOuts.begun.add(truth.of(presented).family.id)
    const issued = door === 'sign-in' ? issueTo(browser) : null
    const isLate = presented !== null && truth.signOuts.done.has(`${app.publicKey} ${presented}`)
    app.visit(door, { ...browser.jar }, issued).then(
      (reply) => {
        // A process that was ended answers nobody.
        if (!apps.includes(app)) return
        check({ browser, door, presented, isLate, reply }, app.publicKey)
        onTheWay.push({ browser, door, presented, isLate, reply })
      },
      (error) => problems.push(String(error)),
    )
    await settled()
  }

  function check({ door, presented, isLate, reply, browser }: Visit, process: string): void {
    const { sendora_rt: set } = reply.cookies
    const known = presented === null ? null : truth.of(presented)
    if (reply.status === 503 && set === '') problems.push('503 and cookies deleted')
    const isEnd = door === 'sign-out' || door === 'sign-in'
    // Someone may have signed in since, and the deletion would take those cookies.
    if (set === '' && isLate && !isEnd) problems.push('a late loser deleted cookies')
    if (known && isEnd) markSignedOut(known, process)
    if (set && door !== 'sign-in') {
      const steps = presented === null ? [] : truth.path(presented, set)
      if (steps.length === 0) problems.push('a foreign successor')
      if (truth.of(set).userId !== browser.userId) problems.push('another user’s cookies')
      const wasEnded = steps.some(({ token }) => truth.signOuts.done.has(`${process} ${token}`))
      if (wasEnded) problems.push('cookies after a sign-out')
    }
    const isOut = set === '' || reply.status === 401 || reply.location !== null
    const { begun } = truth.signOuts
    const isAsked = !known || known.family.revokedAtMs !== null || begun.has(known.family.id)
    if (isOut && !isAsked) problems.push(`signed out without a rejection (${door})`)
  }

  /** A sign-out ends the token that it came with, and every successor that these processes still remember. */
  function markSignedOut(known: TokenTruth, process: string): void {
    const fleet = fleetOf(process)
    const isRemembered = (landing: { process: string; elapsedMs: number }) =>
      fleet.includes(landing.process) && time.elapsedMs() - landing.elapsedMs < 30_000
    for (const one of fleet) truth.signOuts.done.add(`${one} ${known.token}`)
    if (known.child !== null && known.landed.some(isRemembered)) {
      markSignedOut(truth.of(known.child), process)
    }
  }

  function receive(index: number): void {
    const [found] = onTheWay.splice(index % Math.max(onTheWay.length, 1), 1)
    if (!found) return
    for (const [name, value] of Object.entries(found.reply.cookies)) {
      if (value === '') delete found.browser.jar[name]
      else found.browser.jar[name] = value
    }
  }

  return {
    network,
    time,
    browser: (index: number) => browsers[index % browsers.length] as Browser,
    visit,
    signIn,
    receive,
    /** The client went away: the answer reaches nobody. */
    abort: (index: number) => void onTheWay.splice(index % Math.max(onTheWay.length, 1), 1),
    async restart(index: number) {
      const old = apps[index % apps.length]
      if (!old) return
      const restarted = await startApp()
      apps = apps.map((app) => (app === old ? restarted : app))
      shared.state.mood = 'cut-off'
      await network.end(old.publicKey)
      shared.state.mood = 'well'
    },
    excuses,
    check(): void {
      for (const { userId } of browsers) {
        for (const { id, revokedReason } of service.state.families.ofUser(userId)) {
          if (revokedReason === 'reuse_detected' && !excuses.has(id)) problems.push('a replay')
        }
      }
      if (problems.length > 0) throw new Error(problems.join('; '))
    },
  }
}

export type Scenario = Awaited<ReturnType<typeof createScenario>>
