import assert from 'node:assert/strict'
import { demoEnvironment } from '../../../scripts/lib/demo-environment.mjs'
import { run } from '../../../scripts/lib/processes.mjs'
import { appProgram } from '../../../scripts/lib/servers.mjs'
import { findFreePort } from '../../../testing/find-free-port.mjs'
import type { AttackCase } from '../../harness/attack-case'

type Wrong = { variable: string; value: string }

const wrongVariables: readonly Wrong[] = [
  { variable: 'NEXT_PUBLIC_SENDORA_KEY', value: '' },
  { variable: 'NEXT_PUBLIC_SENDORA_KEY', value: 'sk_prod_aaaaaaaaaaaaaaaaaaaa' },
  { variable: 'SENDORA_API_URL', value: 'http://api.example.com' },
  { variable: 'APP_ORIGIN', value: '*' },
  { variable: 'APP_ORIGIN', value: 'https://*' },
  { variable: 'SENDORA_JWKS_URL', value: 'http://keys.example.com/jwks' },
  { variable: 'SIGN_INS_PER_NETWORK', value: '-1' },
]

/** Starts the production server with one wrong variable; it has to end, and say which. */
async function refusesToStart({ variable, value }: Wrong): Promise<void> {
  const appPort = await findFreePort()
  const { app } = demoEnvironment({ appPort, mockPort: 1, isProduction: true })
  const args = await appProgram(appPort)
  const env = { ...app, NODE_ENV: 'production', [variable]: value }
  const { ok, output, signal } = await run(process.execPath, args, { env, timeoutMs: 30_000 })
  assert.ok(!ok && signal === null, `${variable}=${value}: the server started`)
  assert.ok(
    output.includes(variable),
    `${variable}=${value}: the message does not name it: ${output.slice(-300)}`,
  )
  assert.doesNotMatch(output, /\n\s+at .+:\d+/, 'a stack trace instead of a message')
}

export const configRow: AttackCase = {
  id: 'V026',
  surface: 'config',
  input: 'wrong key, plain http, wildcard origin, negative limit, mock in production',
  run: async () => {
    for (const wrong of wrongVariables) await refusesToStart(wrong)
    const args = ['--import', 'tsx', 'mocks/main.ts']
    const { SENDORA_MOCK: _, ...env } = process.env
    const mock = await run(process.execPath, args, {
      env: { ...env, NODE_ENV: 'production', SENDORA_MOCK_PORT: String(await findFreePort()) },
      timeoutMs: 30_000,
    })
    assert.ok(!mock.ok && mock.output.includes('SENDORA_MOCK'), 'the mock started in production')
  },
}
