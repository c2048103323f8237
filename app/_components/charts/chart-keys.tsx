'use client'

import type { KeyboardEvent, ReactNode } from 'react'

type Props = { children: ReactNode }

/** Makes the points of a chart one tab stop: arrow keys, Home and End move between them. */
export function ChartKeys({ children }: Props) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it handles keys for the links inside, and is no control itself
    <div onKeyDown={move}>{children}</div>
  )
}

function move(event: KeyboardEvent<HTMLElement>): void {
  const points = [...event.currentTarget.querySelectorAll<SVGAElement>('a[data-point]')]
  const current = points.indexOf(document.activeElement as SVGAElement)
  const next = targetOf(event.key, current, points.length - 1)
  const target = next === null || current < 0 ? undefined : points[next]
  if (!target) return
  event.preventDefault()
  for (const point of points) point.setAttribute('tabindex', point === target ? '0' : '-1')
  target.focus()
}

function targetOf(key: string, current: number, last: number): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(0, current - 1)
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(last, current + 1)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}
