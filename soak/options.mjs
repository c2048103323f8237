import { parseArgs } from 'node:util'
import { CommandError } from '../scripts/lib/command.mjs'

/** What `npm run soak --` takes: less of everything for a quick look. */
export function readSoakOptions(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        rounds: { type: 'string', default: '50' },
        requests: { type: 'string', default: '100' },
        processes: { type: 'string', default: '3' },
        'model-runs': { type: 'string', default: '20000' },
        'breaker-seconds': { type: 'string', default: '15' },
      },
    })
    const entries = Object.entries(values).map(([name, text]) => [name, wholeNumber(name, text)])
    return Object.fromEntries(entries)
  } catch (cause) {
    if (cause instanceof CommandError) throw cause
    throw new CommandError(cause.message, { cause })
  }
}

function wholeNumber(name, text) {
  if (/^\d{1,6}$/.test(text)) return Number(text)
  throw new CommandError(`--${name} is "${text}". Write a whole number.`)
}
