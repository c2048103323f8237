import type { ReactNode } from 'react'

export function AuthHeading({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className="mb-7">
      <h1 className="text-heading">{title}</h1>
      {children && <p className="mt-1.5 text-muted">{children}</p>}
    </header>
  )
}
