export function findRedis(world?: {
  env?: NodeJS.ProcessEnv
  exists?: (path: string) => boolean
}): string | null
