import type { ReactNode } from 'react'
import { MarkFrame } from './mark-frame'

const ring = <circle key="ring" cx="12" cy="12" r="9.5" />

const shapes = {
  warning: [ring, <path key="sign" d="M12 7v6M12 16.5v.5" />],
  info: [ring, <path key="sign" d="M12 11v6M12 7.5V7" />],
  done: [ring, <path key="sign" d="m7.8 12.4 2.8 2.8 5.6-5.8" />],
  check: <path d="m5 12.6 4.6 4.6L19 7.4" />,
  copy: (
    <>
      <rect x="9" y="9" width="11" height="11" rx="2" />
      <path d="M15 5.5A1.5 1.5 0 0 0 13.5 4h-8A1.5 1.5 0 0 0 4 5.5v8A1.5 1.5 0 0 0 5.5 15" />
    </>
  ),
  key: (
    <>
      <circle cx="8" cy="15.5" r="4.5" />
      <path d="m11.3 12.3 8.2-8.3M15.5 8l3 3" />
    </>
  ),
  mail: (
    <>
      <rect x="3" y="5" width="18" height="14" rx="2.5" />
      <path d="m3.8 7.5 8.2 6 8.2-6" />
    </>
  ),
  download: <path d="M12 4v11M7.5 10.8 12 15.3l4.5-4.5M4.5 19.5h15" />,
} satisfies Record<string, ReactNode>

type Props = { kind: keyof typeof shapes; size?: number; className?: string }

/** The few icons of client parts: with the package of the others, each page would load its machinery to draw them. */
export function Mark({ kind, size = 16, className }: Props) {
  return (
    <MarkFrame size={size} className={className}>
      {shapes[kind]}
    </MarkFrame>
  )
}
