import { CommandError, command, formatSeconds } from '../../../scripts/lib/command.mjs'
import { summaryLine } from '../../../scripts/lib/run-steps.mjs'
import { rows } from './rows'
import { checks, type RowResult, runRow } from './run-row'

// `npm run test:copy`, or with the names of rows for those alone.
await command(async () => {
  const names = process.argv.slice(2)
  const unknown = names.find((name) => !rows.some((row) => row.name === name))
  if (unknown !== undefined) {
    throw new CommandError(
      `There is no row "${unknown}". Choose from ${rows.map(({ name }) => name).join(', ')}.`,
    )
  }
  const results: RowResult[] = []
  for (const row of rows.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const result = await runRow(row)
    print(`${row.name}: ${formatSeconds(result.ms)}`)
    for (const [check, outcome] of Object.entries(result.outcomes)) {
      if (outcome.kind === 'failed' && outcome.error !== null) {
        print(`\n${row.name}: ${check}\n${text(outcome.error)}\n`)
      }
    }
    results.push(result)
  }
  print(`\n${table(results)}\n`)
  const kinds = results.flatMap(({ outcomes }) => Object.values(outcomes).map(({ kind }) => kind))
  const failed = kinds.filter((kind) => kind === 'failed').length
  print(summaryLine({ passed: kinds.filter((kind) => kind === 'passed').length, failed }))
  return failed > 0 ? 1 : 0
})

/** Row by check: `ok`, `RED`, or `-` for what a row doesn't have. */
function table(results: readonly RowResult[]): string {
  const words = { passed: 'ok', failed: 'RED', absent: '-' }
  const lines = [
    ['row', ...checks, 'time'],
    ...results.map(({ row, ms, outcomes }) => [
      row.name,
      ...checks.map((check) => words[outcomes[check]?.kind ?? 'failed']),
      formatSeconds(ms),
    ]),
  ]
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  )
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function text(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
