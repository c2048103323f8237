import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createEventLog } from '@/lib/log-event'
import type { RequestId, SendoraEvent } from '@/lib/sendora/instrumentation'

const requestId = '0-0-0-0-1' as string as RequestId
const passed: SendoraEvent = { name: 'gate.passed', requestId, state: 'active' }
const wrongUrl: SendoraEvent = {
  name: 'service.misconfigured',
  requestId: null,
  endpoint: '/token/refresh',
  status: 404,
  variable: 'SENDORA_API_URL',
}

const lines: string[] = []
beforeEach(() => {
  lines.length = 0
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => lines.push(String(text)) > 0)
})
afterEach(() => vi.restoreAllMocks())

test('every event is one line of JSON, with its request and how loud it is', () => {
  const log = createEventLog()
  for (const event of [passed, wrongUrl]) log(event)
  expect(lines.map((line) => line.endsWith('\n'))).toEqual([true, true])
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { at: expect.any(String), level: 'info', ...passed },
    { at: expect.any(String), level: 'error', ...wrongUrl },
  ])
})

test('what is to be left out is', () => {
  const log = createEventLog({ leaveOut: ['gate.passed'] })
  for (const event of [passed, wrongUrl]) log(event)
  expect(lines).toHaveLength(1)
})
