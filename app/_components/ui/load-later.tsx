import { type ComponentType, lazy } from 'react'

/**
 * A component whose code loads when it's first drawn. In a transition, such as that of a form's action, the page stays as
 * it is until then.
 *
 * @param instead what is drawn if the code can't be loaded
 */
export function loadLater<Props>(
  load: () => Promise<ComponentType<Props>>,
  instead: ComponentType<Props>,
) {
  return lazy(async () => ({ default: await load().catch(() => instead) }))
}
