import type { ReactNode } from 'react'
import { Mark } from './mark'

type Tone = 'danger' | 'caution' | 'info' | 'done'

const looks = {
  danger: { box: 'border-danger/40 bg-danger-soft', icon: 'text-danger', mark: 'warning' },
  caution: {
    box: 'border-caution/50 bg-caution-soft',
    icon: 'text-caution-ink',
    mark: 'warning',
  },
  info: { box: 'border-line bg-sunken', icon: 'text-muted', mark: 'info' },
  done: { box: 'border-accent/40 bg-accent-soft', icon: 'text-accent', mark: 'done' },
} as const

type Props = { tone: Tone; title?: string; children?: ReactNode }

/** A boxed message. Failures are announced at once, the rest politely. */
export function Notice({ tone, title, children }: Props) {
  const { box, icon, mark } = looks[tone]
  const role = tone === 'danger' || tone === 'caution' ? 'alert' : 'status'
  return (
    <div role={role} className={`flex gap-2.5 rounded-control border px-3 py-2.5 ${box}`}>
      <Mark kind={mark} className={`mt-0.5 shrink-0 ${icon}`} />
      <div className="min-w-0">
        {title && <p className="font-medium">{title}</p>}
        {children}
      </div>
    </div>
  )
}
