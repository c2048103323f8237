const looks: Record<string, string> = {
  active: 'bg-accent',
  idle: 'bg-edge',
  invited: 'border border-edge',
  suspended: 'bg-danger',
}

/** A dot for the status, with the word for screen readers. */
export function StatusMark({ status }: { status: string }) {
  return (
    <span
      role="img"
      aria-label={status}
      title={status}
      className={`mr-2.5 inline-block size-1.5 rounded-full align-middle ${looks[status] ?? 'bg-edge'}`}
    />
  )
}
