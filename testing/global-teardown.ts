import { findSecretsInLines } from './find-secret'
import { readOutputs } from './server-output.mjs'

/** After the last test: no line that a server has written holds a token. */
export default function globalTeardown(): void {
  const leaks = readOutputs().flatMap(({ name, text }) => findSecretsInLines(name, text))
  if (leaks.length > 0) throw new Error(`The servers have written secrets:\n${leaks.join('\n')}`)
}
