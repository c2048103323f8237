import { rmSync } from 'node:fs'
import { findFreePort } from '../../../testing/find-free-port.mjs'
import { gateSuite } from './gate-suite'
import { makeApp } from './make-app'
import { build, checkTypes, hasLint, lint, refuseComplaints, startApp } from './next-app'
import { hasSignIn, type Row } from './rows'
import { publicKey, startService } from './service'

/** `absent`: the row has nothing that could be checked so. */
type Outcome =
  | { kind: 'passed'; ms: number }
  | { kind: 'failed'; ms: number; error: unknown }
  | { kind: 'absent' }

export type RowResult = { row: Row; ms: number; outcomes: Record<string, Outcome> }

/** Every check, in the order in which they run. */
export const checks = [
  'install',
  'types',
  'lint',
  'build',
  'start',
  ...Object.keys(gateSuite),
  'log',
]

const needSignIn = ['plain form', 'browser without scripts', 'browser']

/** Runs one row to its end. A check that needs a failed one fails as well, without a message of its own. */
export async function runRow(row: Row): Promise<RowResult> {
  const startedAtMs = performance.now()
  const outcomes: Record<string, Outcome> = {}
  const check = async <T>(name: string, work: () => Promise<T>): Promise<T | null> => {
    const fromMs = performance.now()
    try {
      const result = await work()
      outcomes[name] = { kind: 'passed', ms: performance.now() - fromMs }
      return result
    } catch (error) {
      outcomes[name] = { kind: 'failed', ms: performance.now() - fromMs, error }
      return null
    }
  }

  const service = await startService()
  const appUrl = `http://localhost:${await findFreePort()}`
  const env = environment(row, { publicKey, apiUrl: service.origin, appUrl })
  const folder = await check('install', () => makeApp(row))
  if (folder !== null) {
    const app = { folder, row, env }
    await check('types', () => checkTypes(app))
    if (hasLint(app)) await check('lint', () => lint(app))
    else outcomes.lint = { kind: 'absent' }
    await check('build', () => build({ ...app, env: buildEnvironment(row) }))
    const server =
      outcomes.build?.kind === 'passed' ? await check('start', () => startApp(app, appUrl)) : null
    if (server !== null) {
      for (const [name, run] of Object.entries(gateSuite)) {
        if (!hasSignIn(row) && needSignIn.includes(name)) outcomes[name] = { kind: 'absent' }
        else await check(name, () => run({ appUrl, row, service }))
      }
      await check('log', async () => refuseComplaints(server.output()))
      await server.stop()
    }
    rmSync(folder, { recursive: true, force: true })
  }
  await service.close()
  for (const name of checks) outcomes[name] ??= { kind: 'failed', ms: 0, error: null }
  return { row, ms: performance.now() - startedAtMs, outcomes }
}

type Deployment = { publicKey: string; apiUrl: string; appUrl: string }

function environment({ isVerified }: Row, { publicKey, apiUrl, appUrl }: Deployment) {
  return {
    NEXT_PUBLIC_SENDORA_KEY: publicKey,
    SENDORA_API_URL: apiUrl,
    APP_ORIGIN: appUrl,
    ...(isVerified && {
      SENDORA_JWKS_URL: `${apiUrl}/api/v1/auth-service/.well-known/jwks.json`,
    }),
  }
}

/** Of another deployment, or of none: what a build keeps of it makes every check after it fail. */
function buildEnvironment(row: Row) {
  if (row.builtWith === 'nothing') return {}
  return environment(row, {
    publicKey: 'pk_prod_builtElsewhere7Qz',
    apiUrl: 'https://service.of.the-build.test',
    appUrl: 'https://app.of.the-build.test',
  })
}
