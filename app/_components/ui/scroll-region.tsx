import type { ReactNode } from 'react'

type Props = { label: string; className: string; children: ReactNode }

/** A part of the page that scrolls by itself, and can be reached and scrolled with the keyboard. */
export function ScrollRegion({ label, className, children }: Props) {
  return (
    // A group and no region: it often stands in a region of the same name. Positioned, so that what is hidden in it stays in it.
    // biome-ignore lint/a11y/useSemanticElements: <fieldset> is for form fields, and this holds none
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard can only scroll what it can focus
    <div role="group" tabIndex={0} aria-label={label} className={`relative ${className}`}>
      {children}
    </div>
  )
}
