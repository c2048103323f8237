const registryKey = Symbol.for('sendora.process-wide')

/** One instance per name and process: Next.js bundles the gate, pages and actions apart, each with its own modules. */
export function processWide<T>(name: string, create: () => T): T {
  const registry = processRegistry()
  if (!registry.has(name)) registry.set(name, create())
  return registry.get(name) as T
}

/** The instance, if this process has made it. */
export function ifProcessWide<T>(name: string): T | undefined {
  return processRegistry().get(name) as T | undefined
}

/** The name of something that there is once for each service and key. */
export function ofService(
  what: string,
  { apiUrl, publicKey }: { apiUrl: string; publicKey: string },
): string {
  return `${what} ${apiUrl} ${publicKey}`
}

function processRegistry(): Map<string, unknown> {
  const holder = globalThis as { [registryKey]?: Map<string, unknown> }
  holder[registryKey] ??= new Map()
  return holder[registryKey]
}
