export type SourceFile = {
  /** Below `app/`, with forward slashes. */
  path: string
  source: string
}

export type Walk = {
  publicPaths: readonly string[]
  /** Actions that anybody may call, by file: each with a reason at the list. */
  publicActions: readonly string[]
}

const pageCheck = /<SessionBoundary\b|\brequire(Verified)?Session\(/
/** A slot is drawn beside a page that asks, and redirects. Without a session, it shows nothing. */
const slotCheck = /\bgetSession\(\)|<SessionBoundary\b/
const handlerCheck = /\bwith(Verified)?Session\(/
const actionCheck = /^with(Verified)?Session(Action|Form)(<\w+>)?\(/
const libraryImport = /from '@\/lib\/sendora\/server'/

/** Pages, handlers and actions under protected paths that do not ask for the session themselves. */
export function findUnchecked(files: readonly SourceFile[], walk: Walk): string[] {
  return files.flatMap(({ path, source: text }) => {
    const source = withoutComments(text)
    if (/^\s*['"]use server['"]/.test(source)) return uncheckedActions({ path, source }, walk)
    if (/['"]use server['"]/.test(source)) return [`${path} has an inline action`]
    const name = path.split('/').at(-1) ?? ''
    if (!isProtected(routeOf(path), walk.publicPaths)) return []
    if (/^(page|default)\.[jt]sx?$/.test(name)) {
      const isSlot = /(^|\/)@/.test(path)
      if (isSlot && !source.includes('<')) return []
      return judge(path, source, isSlot ? slotCheck : pageCheck)
    }
    if (/^route\.[jt]sx?$/.test(name)) return uncheckedHandlers(path, source)
    return []
  })
}

function judge(path: string, source: string, check: RegExp): string[] {
  return check.test(source) && libraryImport.test(source) ? [] : [path]
}

function uncheckedHandlers(path: string, source: string): string[] {
  if (judge(path, source, handlerCheck).length > 0) return [path]
  const methods = 'GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS'
  const exported = [
    ...source.matchAll(new RegExp(`export (?:async )?(\\w+) (${methods})\\b(.*)`, 'g')),
  ]
  return exported
    .filter(([, kind, , rest = '']) => kind !== 'const' || !handlerCheck.test(rest))
    .map(([, , method]) => `${path} ${method}`)
}

function uncheckedActions({ path, source }: SourceFile, { publicActions }: Walk): string[] {
  if (publicActions.includes(path)) return []
  const exported = [
    ...source.matchAll(/export (?:default )?(?:async )?(\w+) (\w+)(?:\s*=\s*(\S+))?/g),
  ]
  return exported
    .filter(
      ([, kind, , value = '']) => kind !== 'type' && !(kind === 'const' && actionCheck.test(value)),
    )
    .map(([, , name]) => `${path} ${name}`)
}

/** `(signed-in)/dashboard/people/[id]/page.tsx` is `/dashboard/people/[id]`. */
function routeOf(path: string): string {
  const folders = path.split('/').slice(0, -1)
  return `/${folders.filter((folder) => !/^(\(.*\)|@.*)$/.test(folder)).join('/')}`
}

function isProtected(route: string, publicPaths: readonly string[]): boolean {
  return !publicPaths.some((path) =>
    path === '/' ? route === '/' : route === path || route.startsWith(`${path}/`),
  )
}

/** A comment checks nothing. */
function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
}
