import type { ReactNode } from 'react'

type Fact = { label: string; value: ReactNode; mono?: boolean }

/** Labels and values in rows. Machine-made values are set in monospace. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className="divide-y divide-line border-t border-line">
      {facts.map(({ label, value, mono }) => (
        <div key={label} className="flex min-h-10 items-center justify-between gap-6 py-2">
          <dt className="shrink-0 text-muted">{label}</dt>
          <dd
            className={`min-w-0 text-right wrap-anywhere ${mono ? 'font-mono text-caption' : ''}`}
          >
            {value}
          </dd>
        </div>
      ))}
    </dl>
  )
}
