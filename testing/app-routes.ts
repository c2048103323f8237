import { readdirSync } from 'node:fs'

/** The address of every page below `app/`, with `[name]` where a page takes one. A new page cannot be forgotten. */
export function appRoutes(): string[] {
  return addressesOf('page.tsx')
}

/** The address of every route handler below `app/`. */
export function appHandlers(): string[] {
  return addressesOf('route.ts')
}

function addressesOf(fileName: string): string[] {
  return (
    readdirSync('app', { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      // A slot is a part of other pages.
      .filter((path) => !/(^|\/)@/.test(path))
      .filter((path) => path === fileName || path.endsWith(`/${fileName}`))
      .map((path) => {
        const folders = path.split('/').slice(0, -1)
        return `/${folders.filter((folder) => !/^\(.*\)$/.test(folder)).join('/')}`
      })
      .sort()
  )
}

/** Pages that ask for a session. */
export function isSignedInRoute(route: string): boolean {
  return /^\/(dashboard|account)(\/|$)/.test(route)
}
