export type FoundBrowser = { kind: 'managed' | 'system'; path: string } | { kind: 'none' }

export function findBrowser(world: {
  managedPath: string
  hasWindow?: boolean
  env?: Record<string, string | undefined>
  exists?: (path: string) => boolean
}): FoundBrowser
