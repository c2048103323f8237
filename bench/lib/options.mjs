import { parseArgs } from 'node:util'
import { CommandError } from '../../scripts/lib/command.mjs'

/**
 * Reads what a benchmark takes.
 *
 * @param {string[]} args
 * @param {Record<string, { type: 'string' | 'boolean' }>} options
 */
export function readOptions(args, options) {
  try {
    return parseArgs({ args, options }).values
  } catch (cause) {
    throw new CommandError(cause.message, { cause })
  }
}

/** A whole number from 1 to 999,999. */
export function count(name, text) {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text)
  throw new CommandError(`--${name} is "${text}". Write a whole number above 0.`)
}
