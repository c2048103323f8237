import { createRequire } from 'node:module'
import { build } from 'esbuild'
import { fromRoot } from '../scripts/lib/processes.mjs'
import { environment } from './environment.mjs'

/** Bundles the checks as Next bundles a gate for Edge, and runs them in Vercel's Edge runtime. */
export async function runOnEdge() {
  const { EdgeVM } = createRequire(fromRoot('runtimes', 'package.json'))('@edge-runtime/vm')
  const { outputFiles } = await build({
    entryPoints: [fromRoot('runtimes', 'checks', 'edge.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'neutral',
    target: 'es2022',
    conditions: ['edge-light', 'worker', 'browser', 'import'],
    mainFields: ['module', 'main'],
    // Of a parser in `next/server` that only reads it to find itself.
    define: { __dirname: '"/"' },
  })
  const vm = new EdgeVM({
    extend: (context) => Object.assign(context, { process: { env: environment } }),
  })
  vm.evaluate(outputFiles[0].text)
  return vm.evaluate('outcomes')
}
