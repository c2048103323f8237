import { writeFileSync } from 'node:fs'

/** With `--json`, standard output is the result alone: what tells of progress goes to standard error. */
export function divertProgress() {
  const write = process.stdout.write.bind(process.stdout)
  process.stdout.write = process.stderr.write.bind(process.stderr)
  return (result) => write(`${JSON.stringify(result, null, 2)}\n`)
}

export function writeChart(file, svg) {
  writeFileSync(file, svg)
  console.log(`The chart is in ${file}`)
}
