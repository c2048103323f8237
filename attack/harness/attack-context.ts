import { type APIRequestContext, request as playwrightRequest } from '@playwright/test'
import { rawRequest, sendBytes } from '../../testing/http/raw-request'
import { createMockClient, type MockClient } from '../../testing/mock/mock-client'
import { createTestUser, type TestUser } from '../../testing/mock/test-user'
import { createUserService, type UserService } from '../../testing/mock/user-service'
import { type Answer, toAnswer } from './answer'
import type { AttackRequest } from './attack-request'
import { readCanaries } from './canaries'
import { type Allowance, judgeCommonRules } from './common-rules'
import type { ServerSet } from './server-set'

/** Someone with an account, and the service as they meet it. */
export type Visitor = { user: TestUser; service: UserService }

export type SendOptions = { origin?: string; allow?: readonly Allowance[]; timeoutMs?: number }

/** What rows have to work with. */
export type AttackContext = {
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
  /** Sends over a raw socket, waits ten seconds for the answer unless told otherwise, and judges what holds for all. */
  send: (request: AttackRequest, options?: SendOptions) => Promise<Answer>
  close: () => Promise<void>
}

export async function createAttackContext(servers: ServerSet): Promise<AttackContext> {
  const { app, mock: mockServer } = servers
  const http = await playwrightRequest.newContext()
  const mock = createMockClient(http, mockServer.origin)
  const canaries: string[] = []

  async function newVisitor(overrides = {}): Promise<Visitor> {
    const mark = crypto.randomUUID().slice(0, 8)
    const user = await createTestUser(mock, { name: `Canary ${mark}`, ...overrides })
    canaries.push(user.email, user.name)
    return { user, service: createUserService(mock, user) }
  }

  async function send(request: AttackRequest, options: SendOptions = {}): Promise<Answer> {
    const { origin = app.origin, allow, timeoutMs } = options
    const response = await ('bytes' in request
      ? sendBytes(request.bytes, { origin, timeoutMs })
      : rawRequest(request, { origin, timeoutMs }))
    const answer = toAnswer(response, request, origin)
    judgeCommonRules(answer, allow)
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
    close: () => http.dispose(),
  }
}
