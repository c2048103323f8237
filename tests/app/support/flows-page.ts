import { testsByFile } from './tests-by-file'

type Place = { path: string; name: string }

/** The rows of a page's first table, without its head. */
export function readFlows(page: string): string[][] {
  return cellsOf(page.split('\n## ')[0] ?? '').slice(1)
}

/** `path#name` in backticks. */
export function placeOf(cell: string): Place {
  const [, path = '', , name = ''] = /^`([^`#]+)(#([^`]+))?`$/.exec(cell) ?? []
  return { path, name }
}

/** The page as it has to be: its first lines and its table, and figures that are counted anew. */
export function renderFlows(page: string): string {
  const intro = page.split('\n').slice(0, 3).join('\n')
  const flows = cellsOf(page.split('\n## ')[0] ?? '')
  const files = testsByFile(
    flows.slice(1).map(([flow = '', ...cells]) => ({
      flow,
      files: cells.slice(-2).map((cell) => placeOf(cell).path),
    })),
  )
  const total = (folder: string) => {
    const own = files.filter(({ path }) => path.startsWith(folder))
    return { files: own.length, tests: own.reduce((sum, { tests }) => sum + tests, 0) }
  }
  const [unit, browser] = [total('tests/'), total('e2e/')]
  const filled = flows.slice(1).flatMap(([, ...cells]) => cells.filter((cell) => cell !== ''))
  const figures = `${flows.length - 1} flows, ${filled.length} cells filled; behind them ${unit.tests} unit tests in ${unit.files} files and ${browser.tests} browser tests in ${browser.files}. A test over a table of rows counts once.`
  const byFile = files.map((file) => [
    `\`${file.path}\``,
    String(file.tests),
    file.flows.join('; '),
  ])
  return `${[intro, figures, aligned(flows), '## Tests by file', aligned([['file', 'tests', 'flows'], ...byFile])].join('\n\n')}\n`
}

function cellsOf(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
}

function aligned(rows: readonly string[][]): string {
  const [head = [], ...body] = rows
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[], fill = ' ') =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width, fill)).join(' | ')} |`
  return [line(head), line([], '-'), ...body.map((row) => line(row))].join('\n')
}
