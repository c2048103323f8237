import { findSecretsInLines } from '../../testing/find-secret'
import type { Server } from '../../testing/servers'

/** Reads every line that the servers wrote during the run. */
export function findSecretsInLogs(servers: readonly Server[]): string[] {
  return servers.flatMap(({ name, output }) => findSecretsInLines(name, output.join('')))
}
