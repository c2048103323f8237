import type { ReactNode } from 'react'
import { MarkFrame } from './mark-frame'

type Tone = 'danger' | 'caution' | 'info' | 'done'

const warning = 'M12 7v6M12 16.5v.5'

const looks = {
  danger: { box: 'border-danger/40 bg-danger-soft', icon: 'text-danger', sign: warning },
  caution: {
    box: 'border-caution/50 bg-caution-soft',
    icon: 'text-caution-ink',
    sign: warning,
  },
  info: { box: 'border-line bg-sunken', icon: 'text-muted', sign: 'M12 11v6M12 7.5V7' },
  done: {
    box: 'border-accent/40 bg-accent-soft',
    icon: 'text-accent',
    sign: 'm7.8 12.4 2.8 2.8 5.6-5.8',
  },
} as const

type Props = { tone: Tone; id?: string; title?: string; children?: ReactNode }

/** A boxed message. Failures are announced at once, the rest politely. */
export function Notice({ tone, id, title, children }: Props) {
  const { box, icon, sign } = looks[tone]
  const role = tone === 'danger' || tone === 'caution' ? 'alert' : 'status'
  return (
    <div id={id} role={role} className={`flex gap-2.5 rounded-control border px-3 py-2.5 ${box}`}>
      <MarkFrame size={16} className={`mt-0.5 shrink-0 ${icon}`}>
        <circle cx="12" cy="12" r="9.5" />
        <path d={sign} />
      </MarkFrame>
      <div className="min-w-0">
        {title && <p className="font-medium">{title}</p>}
        {children}
      </div>
    </div>
  )
}
