import assert from 'node:assert/strict'
import { sendoraMiddleware } from '../../../lib/sendora/middleware'
import { demoEnvironment } from '../../../scripts/lib/demo-environment.mjs'
import { findLoopback } from '../../../scripts/lib/loopback.mjs'
import { findFreePort } from '../../../scripts/lib/ports.mjs'
import { run, tool } from '../../../scripts/lib/processes.mjs'
import type { Row } from '../../harness/row'

type Wrong = { variable: string; value: string }

const wrongVariables: readonly Wrong[] = [
  { variable: 'NEXT_PUBLIC_SENDORA_KEY', value: '' },
  { variable: 'NEXT_PUBLIC_SENDORA_KEY', value: 'sk_prod_aaaaaaaaaaaaaaaaaaaa' },
  { variable: 'SENDORA_API_URL', value: 'http://api.example.com' },
  { variable: 'APP_ORIGIN', value: '*' },
  { variable: 'APP_ORIGIN', value: 'https://*.example.com' },
  { variable: 'SENDORA_JWKS_URL', value: 'http://keys.example.com/jwks' },
  { variable: 'SIGN_INS_PER_NETWORK', value: '-1' },
]

const wrongOptions = [
  { clockToleranceSeconds: -1 },
  { clockToleranceSeconds: Number.NaN },
  { protectd: ['/dashboard'] },
  { appOrigin: '*' },
  { timeoutMs: 0 },
]

const complete = {
  publicKey: 'pk_dev_0123456789abcdef',
  appOrigin: 'https://app.example',
}

/** Starts the production server with one wrong variable; it has to end, and say which. */
async function refusesToStart({ variable, value }: Wrong): Promise<void> {
  const appPort = await findFreePort()
  const { app } = demoEnvironment({ appPort, mockPort: 1, isProduction: true })
  const args = [tool('next'), 'start', '-p', String(appPort), '-H', await findLoopback()]
  const env = { ...app, NODE_ENV: 'production', [variable]: value }
  const { ok, output, signal } = await run(process.execPath, args, { env, timeoutMs: 30_000 })
  assert.ok(!ok && signal === null, `${variable}=${value}: the server started`)
  assert.ok(
    output.includes(variable),
    `${variable}=${value}: the message does not name it: ${output.slice(-300)}`,
  )
  assert.doesNotMatch(output, /\n\s+at .+:\d+/, 'a stack trace instead of a message')
}

export const configRow: Row = {
  id: 'V026',
  surface: 'config',
  input:
    'wrong key, plain http, wildcard origin, unknown option, negative tolerance, mock in production',
  run: async () => {
    for (const wrong of wrongVariables) await refusesToStart(wrong)
    for (const option of wrongOptions) {
      const [name = ''] = Object.keys(option)
      assert.throws(
        () => sendoraMiddleware({ ...complete, ...option } as object),
        new RegExp(name),
        name,
      )
    }
    const args = ['--import', 'tsx', 'mocks/main.ts']
    const { SENDORA_MOCK: _, ...env } = process.env
    const mock = await run(process.execPath, args, {
      env: { ...env, NODE_ENV: 'production', SENDORA_MOCK_PORT: String(await findFreePort()) },
      timeoutMs: 30_000,
    })
    assert.ok(!mock.ok && mock.output.includes('SENDORA_MOCK'), 'the mock started in production')
  },
}
