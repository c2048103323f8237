import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureCopy } from '../../scripts/lib/build.mjs'
import { fromRoot } from '../../scripts/lib/processes.mjs'

const emptyMiddleware = `import { NextResponse } from 'next/server'

export default function middleware() {
  return NextResponse.next()
}

`

/** A route handler that does nothing. The gate protects it like every other path. */
const handler = `export const dynamic = 'force-dynamic'

export function GET() {
  return new Response(null, { status: 204 })
}
`

/** The same app, with the gate and with a middleware that only lets requests through: same matcher, same runtime. */
export const builds = [
  { name: 'gate', runtime: 'nodejs', hasGate: true },
  { name: 'empty', runtime: 'nodejs', hasGate: false },
  { name: 'gate-edge', runtime: 'edge', hasGate: true },
  { name: 'empty-edge', runtime: 'edge', hasGate: false },
]

/** Builds the app in these ways. Answers the folder of each. */
export async function ensureBuilds(wanted) {
  const folders = {}
  for (const build of wanted) {
    const kind = `bench-${build.name}`
    await ensureCopy(kind, { change: (folder) => change(folder, build) })
    folders[build.name] = fromRoot(`.next-${kind}`)
  }
  return folders
}

function change(folder, { runtime, hasGate }) {
  const file = join(folder, 'middleware.ts')
  const text = readFileSync(file, 'utf8')
  const config = text.slice(text.indexOf('export const config'))
  const own = hasGate ? text : emptyMiddleware + config
  // Without a runtime of its own, `middleware.ts` runs on Edge.
  writeFileSync(file, runtime === 'edge' ? own.replace(/^ *runtime: 'nodejs',\n/m, '') : own)
  mkdirSync(join(folder, 'app', 'api', 'nothing'))
  writeFileSync(join(folder, 'app', 'api', 'nothing', 'route.ts'), handler)
}
