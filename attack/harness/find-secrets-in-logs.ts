import { findSecret } from './secrets'
import type { Server } from './servers'

/** Reads every line that the servers wrote during the run. */
export function findSecretsInLogs(servers: readonly Server[]): string[] {
  return servers.flatMap(({ name, output }) =>
    output
      .join('')
      .split('\n')
      .flatMap((line, index) => {
        const secret = findSecret(line)
        return secret === null ? [] : [`${name}, line ${index + 1}: ${secret}`]
      }),
  )
}
