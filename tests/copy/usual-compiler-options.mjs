import { readFileSync } from 'node:fs'

const file = new URL('./apps/default/tsconfig.json', import.meta.url)

/** What create-next-app writes: without what only editors and the bundler read, and the paths of its own folders. */
export function usualCompilerOptions() {
  const { compilerOptions } = JSON.parse(readFileSync(file, 'utf8'))
  const { plugins, incremental, paths, ...usual } = compilerOptions
  return usual
}
