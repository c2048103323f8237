import { useEffect, useState } from 'react'
import { useHasScripts } from '@/app/_components/shell/use-has-scripts'

const settlesAfterMs = 1_000

/**
 * False while a press may still be meant for what stood in this place before, such as the second one of a double click.
 * Browsers wait as long in questions of their own that matter.
 */
export function useIsSettled(): boolean {
  const hasScripts = useHasScripts()
  const [isSettled, setSettled] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), settlesAfterMs)
    return () => clearTimeout(timer)
  }, [])
  return isSettled || !hasScripts
}
