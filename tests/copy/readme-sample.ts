import { readFileSync } from 'node:fs'

/** A sample of the library's README, exactly as printed: the first code block below a line of text. */
export function readmeSample(readmePath: string, below: string): string {
  const lines = readFileSync(readmePath, 'utf8').split('\n')
  const start = lines.findIndex((line) => line.includes(below))
  const opening = lines.findIndex((line, index) => index > start && /^\s*```tsx?$/.test(line))
  if (start === -1 || opening === -1) throw new Error(`The README has no sample below "${below}"`)
  const indent = (lines[opening] ?? '').indexOf('`')
  const closing = lines.findIndex((line, index) => index > opening && line.trim() === '```')
  return `${lines
    .slice(opening + 1, closing)
    .map((line) => line.slice(indent))
    .join('\n')}\n`
}
