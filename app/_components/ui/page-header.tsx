import type { ReactNode } from 'react'

type Props = { title: string; lead?: ReactNode; children?: ReactNode }

/** The page's h1, a line about it, and the page's own controls. */
export function PageHeader({ title, lead, children }: Props) {
  return (
    <header className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
      <div className="min-w-0">
        <h1 className="text-heading">{title}</h1>
        {lead && <p className="mt-1 text-muted">{lead}</p>}
      </div>
      {children}
    </header>
  )
}
