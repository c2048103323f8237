import { type APIRequestContext, request } from '@playwright/test'
import { createMockClient, type MockClient } from '../../testing/mock-client'
import { rawRequest, sendBytes } from '../../testing/raw-request'
import { createTestUser, type TestUser } from '../../testing/test-user'
import { createUserService, type UserService } from '../../testing/user-service'
import { type Answer, toAnswer } from './answer'
import { readCanaries } from './canaries'
import { type Allowance, judgeCommonRules } from './common-rules'
import { judgeTime } from './judge-time'
import type { Shot } from './row'
import type { ServerSet } from './server-set'
import { timed } from './timed'

/** Somebody with an account, and the service as they meet it. */
export type Visitor = { user: TestUser; service: UserService }

export type SendOptions = { origin?: string; allow?: readonly Allowance[]; timeoutMs?: number }

/** What rows have to work with. */
export type World = {
  /** The app as the browser knows it. */
  appOrigin: string
  mockOrigin: string
  /** Further builds of the app, started when first asked for. */
  servers: ServerSet
  mock: MockClient
  /** Control calls and plain HTTP that is not under attack. */
  http: APIRequestContext
  /** Texts that no anonymous answer may hold: this run's own account, and the business data of the mock. */
  canaries: readonly string[]
  /** An account of the row's own. Its e-mail and name count as canaries from then on. */
  newVisitor: (overrides?: Parameters<typeof createTestUser>[1]) => Promise<Visitor>
  /** Sends over a raw socket and judges what holds for every row. */
  send: (shot: Shot, options?: SendOptions) => Promise<Answer>
  /** Lines to print beside the rows' verdicts: what was measured. */
  figures: string[]
  close: () => Promise<void>
}

const maxAnswerMs = 1_000

export async function createWorld(servers: ServerSet): Promise<World> {
  const { app, mock: mockServer } = servers
  const http = await request.newContext()
  const mock = createMockClient(http, mockServer.origin)
  const canaries: string[] = []

  async function newVisitor(overrides = {}): Promise<Visitor> {
    const mark = crypto.randomUUID().slice(0, 8)
    const user = await createTestUser(mock, { name: `Canary ${mark}`, ...overrides })
    canaries.push(user.email, user.name)
    return { user, service: createUserService(mock, user) }
  }

  async function send(shot: Shot, options: SendOptions = {}): Promise<Answer> {
    const { origin = app.origin, allow, timeoutMs } = options
    const server = servers.all().find((one) => one.origin === origin)
    const { result, ...timing } = await timed({ origin, pid: server?.pid ?? null }, () =>
      'bytes' in shot
        ? sendBytes(shot.bytes, { origin, timeoutMs })
        : rawRequest(shot, { origin, timeoutMs }),
    )
    const answer = toAnswer(result, shot, timing)
    judgeCommonRules(answer, allow)
    if (!allow?.includes('slow')) judgeTime(answer.timing, maxAnswerMs)
    return answer
  }

  const first = await newVisitor()
  canaries.push(...(await readCanaries(http, mockServer.origin, await first.service.session())))
  return {
    appOrigin: app.origin,
    mockOrigin: mockServer.origin,
    servers,
    mock,
    http,
    canaries,
    newVisitor,
    send,
    figures: [],
    close: () => http.dispose(),
  }
}
