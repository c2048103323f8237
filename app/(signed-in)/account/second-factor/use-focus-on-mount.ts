import { type RefObject, useEffect, useRef } from 'react'

/** Moves the focus to what has just replaced the form that had it, so that it is read out and comes next. */
export function useFocusOnMount(): RefObject<HTMLDivElement | null> {
  const target = useRef<HTMLDivElement>(null)
  useEffect(() => target.current?.focus(), [])
  return target
}
