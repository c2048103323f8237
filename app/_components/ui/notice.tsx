import { CircleAlert, CircleCheck, Info } from 'lucide-react'
import type { ReactNode } from 'react'

type Tone = 'danger' | 'caution' | 'info' | 'done'

const looks = {
  danger: { box: 'border-danger/40 bg-danger-soft', icon: 'text-danger', Icon: CircleAlert },
  caution: {
    box: 'border-caution/50 bg-caution-soft',
    icon: 'text-caution-ink',
    Icon: CircleAlert,
  },
  info: { box: 'border-line bg-sunken', icon: 'text-muted', Icon: Info },
  done: { box: 'border-accent/40 bg-accent-soft', icon: 'text-accent', Icon: CircleCheck },
} as const

type Props = { tone: Tone; title?: string; children?: ReactNode }

/** A boxed message. Failures are announced at once, the rest politely. */
export function Notice({ tone, title, children }: Props) {
  const { box, icon, Icon } = looks[tone]
  const role = tone === 'danger' || tone === 'caution' ? 'alert' : 'status'
  return (
    <div role={role} className={`flex gap-2.5 rounded-control border px-3 py-2.5 ${box}`}>
      <Icon aria-hidden size={16} className={`mt-0.5 shrink-0 ${icon}`} />
      <div className="min-w-0">
        {title && <p className="font-medium">{title}</p>}
        {children}
      </div>
    </div>
  )
}
