type Step = { key: string; label: string; count: string; share: number; note: string | null }

/** The steps of a funnel, each as wide as the people who are left. */
export function FunnelBars({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className="grid gap-4">
      {steps.map(({ key, label, count, share, note }, index) => (
        <li key={key}>
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <span className="min-w-0 wrap-anywhere">
              <span aria-hidden className="tabular mr-2 text-muted">
                {index + 1}
              </span>
              {label}
            </span>
            <span className="flex items-baseline gap-3">
              {note !== null && <span className="tabular text-caption text-muted">{note}</span>}
              <span className="tabular font-medium">{count}</span>
            </span>
          </div>
          <svg aria-hidden width="100%" height="10" className="mt-1.5 block">
            <rect width="100%" height="10" rx="3" className="fill-sunken" />
            <rect
              width={`${Math.max(share * 100, 0.4)}%`}
              height="10"
              rx="3"
              className="fill-edge"
            />
          </svg>
        </li>
      ))}
    </ol>
  )
}
