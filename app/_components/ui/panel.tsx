import type { ReactNode } from 'react'

type Props = {
  id: string
  title: string
  hint?: ReactNode
  aside?: ReactNode
  children: ReactNode
  className?: string
  /** Removes the body's padding, for tables and lists that reach the edges. */
  flush?: boolean
}

/** A titled region with a hairline around it. */
export function Panel({ id, title, hint, aside, children, className = '', flush }: Props) {
  return (
    <section
      aria-labelledby={`${id}-title`}
      className={`flex min-w-0 flex-col rounded-panel border border-line bg-surface ${className}`}
    >
      <header className="flex items-start justify-between gap-4 px-5 pt-4">
        <div className="min-w-0">
          <h2 id={`${id}-title`} className="text-base font-medium">
            {title}
          </h2>
          {hint && <p className="mt-0.5 text-caption text-muted">{hint}</p>}
        </div>
        {aside}
      </header>
      <div className={flush ? 'grow pt-3' : 'grow px-5 pt-3 pb-5'}>{children}</div>
    </section>
  )
}
