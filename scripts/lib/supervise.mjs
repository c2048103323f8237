import { spawn } from 'node:child_process'

// Runs a program that is not Node's, so that it can end with its parent like those that are (`die-with-parent.mjs`).
const [command, ...args] = process.argv.slice(2)
const child = spawn(command, args, { stdio: 'inherit' })

// Signals go to the whole group, and this process outlives the program, to tell how it ended.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {})

child.once('error', (error) => {
  console.error(error.message)
  process.exitCode = 127
})
child.once('exit', (code) => {
  process.exitCode = code ?? 1
})
