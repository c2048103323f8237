import { type RefObject, useEffect, useRef } from 'react'

/** Moves the focus to the content that replaced the focused form, so that screen readers announce it. */
export function useFocusOnMount(): RefObject<HTMLDivElement | null> {
  const target = useRef<HTMLDivElement>(null)
  useEffect(() => target.current?.focus(), [])
  return target
}
