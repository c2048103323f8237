import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Everything that changes what `next build` makes. A path that is absent counts as absent. */
export const buildInputs = [
  'app',
  'lib',
  'public',
  'instrumentation.ts',
  'instrumentation-client.ts',
  'middleware.ts',
  'proxy.ts',
  'next.config.mjs',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]

/** One hash over names and contents of all inputs: equal means that a build can be kept. */
export function buildFingerprint(folder, inputs = buildInputs) {
  const hash = createHash('sha256')
  for (const path of inputs.flatMap((input) => listFiles(folder, input)).sort()) {
    const content = readFileSync(join(folder, path))
    hash.update(`${path}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

function listFiles(folder, path) {
  const absolute = join(folder, path)
  if (!existsSync(absolute)) return []
  if (!statSync(absolute).isDirectory()) return [path]
  return readdirSync(absolute).flatMap((name) => listFiles(folder, `${path}/${name}`))
}
