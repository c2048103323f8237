import Link from 'next/link'

type Item = { href: string; label: string; isCurrent: boolean }

type Props = {
  label: string
  /** The label is seen, and not only heard. @default false */
  isLabelShown?: boolean
  items: readonly Item[]
}

/** A few choices of which one is on, as links. */
export function Segments({ label, isLabelShown = false, items }: Props) {
  return (
    <nav aria-label={label} className="grid gap-0.5">
      {isLabelShown && (
        <span aria-hidden className="text-caption text-muted">
          {label}
        </span>
      )}
      <ul className="inline-flex rounded-control border border-line bg-surface p-0.5">
        {items.map(({ href, label: name, isCurrent }) => (
          <li key={href}>
            <Link
              href={href}
              prefetch={false}
              aria-current={isCurrent ? 'true' : undefined}
              className="tabular inline-flex h-11 items-center rounded-[5px] px-3 text-muted whitespace-nowrap transition-colors duration-150 hover:text-ink aria-[current]:bg-sunken aria-[current]:font-medium aria-[current]:text-ink md:h-8"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
