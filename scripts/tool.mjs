import './lib/require-node.mjs'
import { command } from './lib/command.mjs'
import { run, tool } from './lib/processes.mjs'

// Runs one of npm's tools, and ends it when npm is gone: `node scripts/tool.mjs next start`.
await command(async () => {
  const [name, ...args] = process.argv.slice(2)
  const { code } = await run(process.execPath, [tool(name), ...args], { live: true })
  return code ?? 1
})
