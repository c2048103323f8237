import type { ReactNode } from 'react'
import { ScrollRegion } from '@/app/_components/ui/scroll-region'

type Row = { key: string; heading: ReactNode; cells: readonly string[] }

type Props = {
  /** What opens the table. */
  label: string
  caption: string
  columns: readonly string[]
  rows: readonly Row[]
}

/** The figures behind a chart. Opens without scripts. */
export function ChartTable({ label, caption, columns, rows }: Props) {
  return (
    <details className="mt-3">
      <summary className="inline-flex min-h-11 items-center text-muted underline decoration-edge underline-offset-3 hover:text-ink md:min-h-8">
        {label}
      </summary>
      <ScrollRegion label={caption} className="mt-2 max-h-80 overflow-auto">
        <table className="tabular w-full border-collapse text-left">
          <caption className="sr-only">{caption}</caption>
          <thead className="text-caption text-muted">
            <tr className="border-b border-line">
              {columns.map((column, index) => (
                <th
                  key={column}
                  scope="col"
                  className={`sticky top-0 bg-surface py-1.5 font-normal whitespace-nowrap ${index > 0 ? 'pl-4 text-right' : ''}`}
                >
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {rows.map(({ key, heading, cells }) => (
              <tr key={key}>
                <th scope="row" className="py-1.5 font-normal whitespace-nowrap">
                  {heading}
                </th>
                {cells.map((cell, index) => (
                  <td key={columns[index + 1]} className="py-1.5 pl-4 text-right">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  )
}
