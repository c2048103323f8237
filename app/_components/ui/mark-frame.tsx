import type { ReactNode } from 'react'

type Props = { size: number | string; className?: string | undefined; children: ReactNode }

/** The canvas and the stroke of an icon that the app draws itself. */
export function MarkFrame({ size, className, children }: Props) {
  return (
    <svg
      aria-hidden
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={className}
    >
      {children}
    </svg>
  )
}
