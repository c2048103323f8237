import type { ReactNode } from 'react'
import { MarkFrame } from './mark-frame'

const shapes = {
  check: <path d="m5 12.6 4.6 4.6L19 7.4" />,
  copy: (
    <>
      <rect x="9" y="9" width="11" height="11" rx="2" />
      <path d="M15 5.5A1.5 1.5 0 0 0 13.5 4h-8A1.5 1.5 0 0 0 4 5.5v8A1.5 1.5 0 0 0 5.5 15" />
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
