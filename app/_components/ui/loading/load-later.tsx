import { lazy, type ReactNode, startTransition, useCallback, useEffect, useState } from 'react'

type Component<Props> = (props: Props) => ReactNode

/** What stands in for a part can have it loaded once more: by a button, or with `useLoadWhenBack`. */
export type InsteadProps<Props> = Props & { loadAgain: () => void }

/**
 * A component whose code loads when it's first drawn. In a transition, such as that of a form's action, the page stays as
 * it is until then.
 *
 * @param Instead what is drawn if the code can't be loaded. It's tried again with the next use, or when this says so.
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
    useEffect(() => {
      // Not earlier: a part that is begun anew each time it's drawn would never be on the page.
      latest = begin()
    }, [])
    return <Instead {...props} />
  }

  return function Later(props: Props) {
    const [Part, setPart] = useState(() => latest)
    const loadAgain = useCallback(() => startTransition(() => setPart(() => latest)), [])
    return <Part {...props} loadAgain={loadAgain} />
  }
}
