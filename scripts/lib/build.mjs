import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { CommandError, step } from './command.mjs'
import { neutralEnvironment } from './demo-environment.mjs'
import { fromRoot, root, run, tool } from './processes.mjs'

/** Everything that changes what `next build` makes. A path that is absent counts as absent. */
const buildInputs = [
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

/** Other ways to build and serve the same sources. */
const variants = {
  webpack: { args: ['--webpack'], options: {} },
  standalone: { args: [], options: { output: 'standalone' } },
  // The same app below a base path and with its sign-in pages elsewhere: what `next.config` and `lib/sendora/config.ts`
  // say has to move all of it.
  paths: {
    args: [],
    options: { basePath: '/console', trailingSlash: true, assetPrefix: '/console-assets' },
    change: moveSignInPages,
  },
  // The same app together with code that isn't ours: another middleware, a webhook, a handler outside `/api`.
  'other-code': {
    inputs: ['e2e/fixtures/other-code', 'tests/docs/samples'],
    change: addOtherCode,
  },
}

/** What `config.ts` of the build `paths` says. */
export const otherPaths = {
  basePath: '/console',
  loginPath: '/entry',
  mfaPath: '/second-step',
  afterSignInPath: '/account',
  encodedPaths: ['/dashboard/people/*'],
  refreshTokenMaxAgeSeconds: 86_400,
}

/** Variable with more options, as JSON, for a server of the build `paths`. */
export const optionsUnderTest = 'SENDORA_OPTIONS_UNDER_TEST'

function moveSignInPages(folder) {
  const pages = join(folder, 'app', '(auth)')
  renameSync(join(pages, 'login'), join(pages, 'entry'))
  renameSync(join(pages, 'mfa'), join(pages, 'second-step'))
  const config = join(folder, 'lib', 'sendora', 'config.ts')
  const options = Object.entries(otherPaths).map(
    ([name, value]) => `  ${name}: ${JSON.stringify(value)},\n`,
  )
  const text = readFileSync(config, 'utf8')
  // The rest is each server's own: rows that try an option start one with it, and all share this build.
  const more = `  ...JSON.parse(process.env.${optionsUnderTest} || '{}'),\n`
  writeFileSync(
    config,
    text.replace('defineSendora({\n', (start) => start + options.join('') + more),
  )
}

function addOtherCode(folder) {
  cpSync(fromRoot('e2e', 'fixtures', 'other-code'), folder, { recursive: true })
  const webhook = join(folder, 'app', 'webhooks', 'orders')
  mkdirSync(webhook, { recursive: true })
  cpSync(fromRoot('tests', 'docs', 'samples', 'webhook-route.ts'), join(webhook, 'route.ts'))
  const gate = join(folder, 'middleware.ts')
  const text = readFileSync(gate, 'utf8')
  const composed = text
    .replace('sendoraMiddleware({', "sendoraMiddleware({\n  machinePaths: ['/webhooks/orders'],")
    .replace('contentSecurityPolicy,\n})', 'contentSecurityPolicy,\n}, otherHandler)')
  if (!composed.includes('machinePaths') || !composed.includes('otherHandler)')) {
    throw new CommandError('middleware.ts has another form than this build expects.')
  }
  writeFileSync(gate, `import { otherHandler } from './other-handler'\n${composed}`)
}

/** Where the server of a variant is started, and where its `.next` lies. */
export function variantFolder(kind) {
  const folder = fromRoot(`.next-${kind}`)
  return kind === 'standalone' ? join(folder, '.next', 'standalone', basename(folder)) : folder
}

/**
 * Builds a variant from a copy of the sources, when there is none of exactly these.
 *
 * @param {string} kind
 * @throws CommandError for a kind that does not exist, or when the build fails
 */
export async function ensureVariant(kind) {
  const variant = Object.hasOwn(variants, kind) ? variants[kind] : undefined
  if (!variant) {
    throw new CommandError(`--build must be one of: ${Object.keys(variants).join(', ')}.`)
  }
  return ensureCopy(kind, variant)
}

/**
 * Builds a copy of the sources in `.next-<kind>`, when there is none of exactly these.
 *
 * @param {string} kind
 * @param {{ args?: string[], options?: object, inputs?: string[], change?: (folder: string) => void }} variant arguments
 *   of `next build`, more of the configuration, more paths that count as sources, and what is changed in the copy first
 */
export async function ensureCopy(kind, { args = [], options = {}, inputs = [], change }) {
  const folder = fromRoot(`.next-${kind}`)
  const stamp = join(folder, '.next', 'sendora-build-fingerprint')
  const fingerprint = buildFingerprint(root, [...buildInputs, ...inputs])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) {
    console.log(`· The ${kind} build is current`)
    return
  }
  await step(`Building the app (${kind})`, async () => {
    copySources(folder, options)
    change?.(folder)
    const env = { ...neutralEnvironment(), NODE_ENV: 'production' }
    const command = [tool('next'), 'build', folder, ...args]
    const result = await run(process.execPath, command, { env })
    if (!result.ok) throw new CommandError('next build failed.', { output: result.output })
    // What a standalone server does not bring along by itself.
    if (kind === 'standalone') copyAssets(folder)
    writeFileSync(stamp, fingerprint)
  })
}

/** The packages are found in the folder above. A lock file would make this one look like a project of its own. */
function copySources(folder, options) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const name of [...buildInputs, 'package.json']) {
    if (name === 'package-lock.json' || !existsSync(fromRoot(name))) continue
    cpSync(fromRoot(name), join(folder, name), { recursive: true })
  }
  cpSync(fromRoot('next.config.mjs'), join(folder, 'next.config.app.mjs'))
  const own = {
    ...options,
    outputFileTracingRoot: root,
    turbopack: { root },
    // The same sources are checked by their own step.
    typescript: { ignoreBuildErrors: true },
  }
  writeFileSync(
    join(folder, 'next.config.mjs'),
    `import app from './next.config.app.mjs'\n\nexport * from './next.config.app.mjs'\nexport default { ...app, ...${JSON.stringify(own)} }\n`,
  )
}

function copyAssets(folder) {
  const server = variantFolder('standalone')
  cpSync(join(folder, '.next', 'static'), join(server, '.next', 'static'), { recursive: true })
  if (existsSync(join(folder, 'public'))) {
    cpSync(join(folder, 'public'), join(server, 'public'), { recursive: true })
  }
}
