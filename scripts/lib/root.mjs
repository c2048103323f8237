import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's folder. Commands run from there, wherever they were started. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Path of a file of the repository. */
export function fromRoot(...segments) {
  return join(root, ...segments)
}
