import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { buildFingerprint } from './build-fingerprint.mjs'
import { CommandError } from './command-error.mjs'
import { neutralEnvironment } from './demo-environment.mjs'
import { run, tool } from './processes.mjs'
import { fromRoot, root } from './root.mjs'
import { step } from './steps.mjs'

// `next build` empties its folder first, so an interrupted build leaves no stamp behind.
const stamp = fromRoot('.next', 'sendora-build-fingerprint')

/** Builds the app when there is no build of exactly these sources. */
export async function ensureBuild() {
  const fingerprint = buildFingerprint(root)
  if (isCurrent(fingerprint)) {
    console.log('· The build is current')
    return
  }
  await step('Building the app', () => build(fingerprint))
}

function isCurrent(fingerprint) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint
}

async function build(fingerprint) {
  const env = { ...neutralEnvironment(), NODE_ENV: 'production' }
  const result = await run(process.execPath, [tool('next'), 'build'], { env })
  if (!result.ok) throw new CommandError('next build failed.', { output: result.output })
  writeFileSync(stamp, fingerprint)
}
