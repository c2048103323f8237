import { readdirSync, readFileSync } from 'node:fs'
import { findSecretsInLines } from '../../testing/find-secret'

/** After the last test: no line that the app or the mock has written holds a token. */
export default function globalTeardown(): void {
  const folder = process.env.E2E_SERVER_OUTPUT
  // A plain `npx playwright test` runs against servers whose output is in somebody's terminal.
  if (!folder) return
  const leaks = readdirSync(folder).flatMap((name) =>
    findSecretsInLines(name, readFileSync(`${folder}/${name}`, 'utf8')),
  )
  if (leaks.length > 0) throw new Error(`The servers have written secrets:\n${leaks.join('\n')}`)
}
