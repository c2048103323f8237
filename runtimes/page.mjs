import { table } from '../bench/lib/table.mjs'
import { parts } from './runtimes.mjs'

/** The page of `lib/sendora/docs` about runtimes, from what a run measured. */
export function runtimesPage(measured) {
  const checks = parts.map((part) => {
    const names = Object.keys(measured[0].outcomes[part])
    return `- **${part}**: ${names.join('; ')}.`
  })
  return `# Runtimes

<!-- Written by \`npm run test:runtimes\`, which runs each of these. -->

${runtimesTable(measured)}

Each figure is the number of checks that passed:

${checks.join('\n')}

All of these verify signatures, with a forged token and an expired one among them. Node.js ran the sources through \`tsx\`,
Bun ran them as they are, Deno with \`--unstable-sloppy-imports\`, and Edge as one bundle in \`@edge-runtime/vm\`. On Deno the
gate isn't run: \`next/server\` can't be imported there without its file extension.

Imports in this folder have no file extension, because a plain Next.js app refuses \`.ts\` in them (TS5097). So Node's own type
stripping, which wants extensions, can't run it.
`
}

export function runtimesTable(measured) {
  return table(
    ['runtime', 'version', ...parts],
    measured.map(({ name, version, outcomes }) => [
      name,
      version,
      ...parts.map((part) => cell(outcomes[part])),
    ]),
  )
}

function cell(outcome) {
  if (outcome === undefined) return 'not run'
  const results = Object.values(outcome)
  const passed = results.filter((problem) => problem === null).length
  return passed === results.length ? `ok (${passed})` : `${passed} of ${results.length}`
}
