/** Rows of texts as a Markdown table, readable as it is. */
export function table(head, rows) {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column].length)))
  const line = (cells) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

/** `12.3`, `123`: three figures say enough. */
export function figure(value) {
  if (!Number.isFinite(value)) return '–'
  return value >= 100 ? String(Math.round(value)) : value.toFixed(value >= 10 ? 1 : 2)
}

/** A median with its range. */
export function withSpread({ median, least, most }) {
  return `${figure(median)} (${figure(least)}–${figure(most)})`
}
