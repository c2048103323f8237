import { appendFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromRoot } from '../scripts/lib/processes.mjs'

/** What servers write while Playwright runs. It empties `test-results` when it starts. */
const folder = fromRoot('test-results', 'server-output')

/**
 * Takes the output of one server.
 *
 * @param {string} name
 * @returns {(text: string) => void}
 */
export function keepOutput(name) {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${name.replace(/[^\w-]+/g, '-')}-${process.pid}.log`)
  return (text) => appendFileSync(file, text)
}

/** @returns {{ name: string, text: string }[]} the output of every server of this run */
export function readOutputs() {
  mkdirSync(folder, { recursive: true })
  return readdirSync(folder).map((name) => ({
    name,
    text: readFileSync(join(folder, name), 'utf8'),
  }))
}
