import { DEFAULT_APP_ORIGIN } from './constants'
import { createMockService } from './create-mock-service'
import { listenProblem } from './listen-problem'
import { readMockEnvironment } from './read-mock-environment'
import { serveOnLoopback } from './serve-on-loopback'

const outcome = readMockEnvironment(process.env)
if (outcome.kind === 'refused') {
  console.error(outcome.message)
  process.exit(1)
}

const { port, origin, publicKey } = outcome.environment
const service = createMockService({
  origin,
  publicKey,
  appUrl: () =>
    (process.env.APP_ORIGIN || DEFAULT_APP_ORIGIN) + (process.env.SENDORA_MOCK_APP_PATH ?? ''),
  log: (line) => console.log(line),
})

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0))

try {
  const server = await serveOnLoopback(service, port)
  // Made before the first request, which would otherwise wait for them.
  service.state.keys.current()
  console.log(`mock service http://localhost:${server.port}`)
} catch (error) {
  console.error(listenProblem(error, port))
  process.exit(1)
}
