import { beforeEach, describe, expect, test, vi } from 'vitest'

type Recorded = { name: string; attributes: Record<string, string>; errors: Error[]; ended: number }
const spans: Recorded[] = []

vi.mock('@opentelemetry/api', () => ({
  SpanStatusCode: { ERROR: 2 },
  trace: {
    getTracer: () => ({
      startActiveSpan: async (name: string, run: (span: object) => Promise<unknown>) => {
        const span: Recorded = { name, attributes: {}, errors: [], ended: 0 }
        spans.push(span)
        return run({
          setAttribute: (key: string, value: string) => {
            span.attributes[key] = value
          },
          recordException: (error: Error) => span.errors.push(error),
          end: () => {
            span.ended += 1
          },
        })
      },
    }),
  },
}))

const { openTelemetryTrace } = await import('@/lib/sendora/telemetry')

describe('a span of a refresh', () => {
  beforeEach(() => {
    spans.length = 0
  })

  test('says how it ended, and nothing of what it brought', async () => {
    const trace = await openTelemetryTrace()
    const tokens = { accessToken: 'eyJ.secret', refreshToken: 'rt_secret' }
    const outcome = await trace?.('sendora.refresh', async () => ({ kind: 'rotated', tokens }))
    expect(outcome).toEqual({ kind: 'rotated', tokens })
    expect(spans).toEqual([
      {
        name: 'sendora.refresh',
        attributes: { 'sendora.outcome': 'rotated' },
        errors: [],
        ended: 1,
      },
    ])
  })

  test('keeps what was thrown, and ends', async () => {
    const trace = await openTelemetryTrace()
    const failure = new Error('broken')
    await expect(trace?.('sendora.refresh', () => Promise.reject(failure))).rejects.toBe(failure)
    expect(spans[0]).toMatchObject({ errors: [failure], ended: 1, attributes: {} })
  })
})
