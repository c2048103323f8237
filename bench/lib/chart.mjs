const rowHeight = 30
const labelWidth = 230
const barWidth = 420
const noteWidth = 130

const colors = { own: '#0f766e', peer: '#94a3b8', text: '#64748b' }

/**
 * Bars with a label and a figure each, as an SVG that reads on light and dark pages.
 *
 * @param {string} title for readers who don't see it
 * @param {{ label: string, value: number, note: string, isOwn: boolean }[]} bars
 */
export function barChart(title, bars) {
  const width = labelWidth + barWidth + noteWidth
  const height = bars.length * rowHeight + 10
  const most = Math.max(...bars.map(({ value }) => value))
  const rows = bars.map(({ label, value, note, isOwn }, index) => {
    const middle = index * rowHeight + rowHeight / 2 + 5
    const length = Math.max(2, Math.round((value / most) * barWidth))
    return `  <text x="${labelWidth - 12}" y="${middle + 4}" text-anchor="end">${escaped(label)}</text>
  <rect x="${labelWidth}" y="${middle - 9}" width="${length}" height="18" rx="3" fill="${isOwn ? colors.own : colors.peer}"/>
  <text x="${labelWidth + length + 8}" y="${middle + 4}">${escaped(note)}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" font-family="system-ui, sans-serif" font-size="13" fill="${colors.text}">
  <title>${escaped(title)}</title>
${rows.join('\n')}
</svg>
`
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
