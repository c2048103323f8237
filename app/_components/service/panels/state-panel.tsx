import type { ComponentType, ReactNode } from 'react'

type Props = {
  icon: ComponentType<{ size?: number | string; className?: string; 'aria-hidden'?: true }>
  title: string
  children: ReactNode
  actions?: ReactNode
  /** The code a developer would look up, in monospace. */
  code?: string
  isAlert?: boolean
}

/** Takes the place of content: a failure, a refusal, or an empty state. */
export function StatePanel({ icon: Icon, title, children, actions, code, isAlert = true }: Props) {
  return (
    <div
      role={isAlert ? 'alert' : undefined}
      className="rounded-panel border border-line bg-surface px-6 py-12 md:px-12"
    >
      <div className="mx-auto grid max-w-110 gap-3">
        <Icon aria-hidden size={24} className="text-muted" />
        <h2 className="text-title">{title}</h2>
        <div className="grid gap-3 text-muted">{children}</div>
        {actions && <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
        {code && <p className="mt-2 font-mono text-caption text-muted">{code}</p>}
      </div>
    </div>
  )
}
