const registryKey = Symbol.for('sendora.process-wide')

/** One instance per name and process: Next.js bundles the gate, pages and actions apart, each with its own modules. */
export function processWide<T>(name: string, create: () => T): T {
  const holder = globalThis as { [registryKey]?: Map<string, unknown> }
  holder[registryKey] ??= new Map()
  const registry = holder[registryKey]
  if (!registry.has(name)) registry.set(name, create())
  return registry.get(name) as T
}
