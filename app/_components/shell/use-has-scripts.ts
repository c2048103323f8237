import { useSyncExternalStore } from 'react'

/** False on the server and while the page starts, so that HTML without scripts shows nothing that needs them. */
export function useHasScripts(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  )
}

const neverChanges = () => () => {}
