import type { ReactNode } from 'react'

type Row = { key: string; label: ReactNode; count: string; share: number; shareText: string }

type Props = {
  caption: string
  columns: { name: string; count: string; share: string }
  rows: readonly Row[]
}

/** A ranking as a table: each row has a name, a count, and a bar for its share below. */
export function ShareBars({ caption, columns, rows }: Props) {
  const largest = Math.max(0.0001, ...rows.map(({ share }) => share))
  return (
    <table className="w-full border-collapse text-left">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.count}</th>
          <th scope="col">{columns.share}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, count, share, shareText }) => (
          <tr key={key} className="relative h-11">
            <th scope="row" className="max-w-0 w-full truncate pb-2 font-normal">
              {label}
              <svg
                aria-hidden
                width="100%"
                height="4"
                className="absolute inset-x-0 bottom-1.5 block"
              >
                <rect width="100%" height="4" rx="2" className="fill-sunken" />
                <rect
                  width={`${(share / largest) * 100}%`}
                  height="4"
                  rx="2"
                  className="fill-edge"
                />
              </svg>
            </th>
            <td className="tabular pb-2 pl-3 text-right text-muted">{count}</td>
            <td className="tabular w-16 pb-2 pl-3 text-right">{shareText}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
