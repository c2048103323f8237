import { lazy, type ReactNode, startTransition, useCallback, useEffect, useState } from 'react'

type Component<Props> = (props: Props) => ReactNode

/** What stands in for a part can have it loaded once more. */
export type InsteadProps<Props> = Props & { loadAgain: () => void }

/**
 * A component whose code loads when it's first drawn. In a transition, such as that of a form's action, the page stays as
 * it is until then.
 *
 * @param Instead what is drawn if the code can't be loaded. It's tried again when the connection is back, when the visitor
 *   comes back to the tab, and with the next use.
 */
export function loadLater<Props extends object>(
  load: () => Promise<Component<Props>>,
  Instead: Component<InsteadProps<Props>>,
): Component<Props> {
  const begin = () =>
    lazy(async (): Promise<{ default: Component<InsteadProps<Props>> }> => {
      return { default: await load().catch(() => Missing) }
    })
  let latest = begin()

  function Missing(props: InsteadProps<Props>) {
    const { loadAgain } = props
    useEffect(() => {
      // Not earlier: a part that is begun anew each time it's drawn would never be on the page.
      latest = begin()
      const onVisible = () => document.visibilityState === 'visible' && loadAgain()
      window.addEventListener('online', loadAgain)
      document.addEventListener('visibilitychange', onVisible)
      return () => {
        window.removeEventListener('online', loadAgain)
        document.removeEventListener('visibilitychange', onVisible)
      }
    }, [loadAgain])
    return <Instead {...props} />
  }

  return function Later(props: Props) {
    const [Part, setPart] = useState(() => latest)
    const loadAgain = useCallback(() => startTransition(() => setPart(() => latest)), [])
    return <Part {...props} loadAgain={loadAgain} />
  }
}
