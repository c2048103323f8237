const looks: Record<string, { box: string; dot: string }> = {
  active: { box: 'border-line text-ink', dot: 'bg-accent' },
  idle: { box: 'border-line text-muted', dot: 'bg-edge' },
  invited: { box: 'border-dashed border-edge text-muted', dot: 'border border-edge' },
  suspended: { box: 'border-danger/40 bg-danger-soft text-danger', dot: 'bg-danger' },
}

/** A person's status as a word, with its color beside it. */
export function StatusBadge({ status, label }: { status: string; label: string }) {
  const { box, dot } = looks[status] ?? { box: 'border-line text-muted', dot: 'bg-edge' }
  return (
    <span
      className={`inline-flex h-5.5 items-center gap-1.5 rounded-full border px-2 text-caption whitespace-nowrap ${box}`}
    >
      <span aria-hidden className={`size-1.5 rounded-full ${dot}`} />
      {label}
    </span>
  )
}
