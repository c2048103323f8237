import type { ReactNode } from 'react'

type Props = { label: string; className: string; children: ReactNode }

/** A part of the page that scrolls by itself, and can be reached and scrolled with the keyboard. What is hidden in it stays in it. */
export function ScrollRegion({ label, className, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section tabIndex={0} aria-label={label} className={`relative ${className}`}>
      {children}
    </section>
  )
}
