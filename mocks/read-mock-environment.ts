import { z } from 'zod'
import { DEFAULT_PORT, DEMO_PUBLIC_KEY } from './constants'

type MockEnvironment = { port: number; origin: string; publicKey: string }

export type EnvironmentOutcome =
  | { kind: 'ready'; environment: MockEnvironment }
  | { kind: 'refused'; message: string }

const port = z.coerce.number().int().min(0).max(65_535)

/** Decides from the environment whether the mock may start, and how. */
export function readMockEnvironment(
  env: Readonly<Record<string, string | undefined>>,
): EnvironmentOutcome {
  if (env.NODE_ENV === 'production' && env.SENDORA_MOCK !== '1') {
    const message =
      'NODE_ENV is production: the mock service does not start. Set SENDORA_MOCK=1 if you want it.'
    return { kind: 'refused', message }
  }
  const parsed = port.safeParse(env.SENDORA_MOCK_PORT || DEFAULT_PORT)
  if (!parsed.success) {
    const message = `SENDORA_MOCK_PORT is "${env.SENDORA_MOCK_PORT}". Set a port, such as 4010.`
    return { kind: 'refused', message }
  }
  return {
    kind: 'ready',
    environment: {
      port: parsed.data,
      origin: (env.SENDORA_API_URL || `http://localhost:${parsed.data}`).replace(/\/+$/, ''),
      publicKey: env.NEXT_PUBLIC_SENDORA_KEY || DEMO_PUBLIC_KEY,
    },
  }
}
