import type { RawRequest } from '../../testing/http/raw-request'
import type { Answer } from './answer'
import type { AttackContext } from './attack-context'

/** Statuses that a cache may keep without being told to (RFC 9110, 15.1). */
const cacheableByDefault = [200, 203, 204, 300, 301, 308, 404, 405, 410, 414, 501]

export type SharedCache = { ask: (request: RawRequest) => Promise<Answer>; size: () => number }

/**
 * A careless cache between visitors and the app: it obeys Cache-Control, ignores Vary, and keeps Set-Cookie along with
 * everything else.
 */
export function createSharedCache(attack: AttackContext): SharedCache {
  const kept = new Map<string, Answer>()
  return {
    async ask(request) {
      const hit = kept.get(request.path)
      if (hit) return hit
      const answer = await attack.send(request)
      if (mayKeep(answer)) kept.set(request.path, answer)
      return answer
    },
    size: () => kept.size,
  }
}

function mayKeep(answer: Answer): boolean {
  const control = answer.header('cache-control')
  if (/no-store|private|no-cache|max-age=0\b(?!.*s-maxage)/.test(control)) return false
  const isExplicit = /(s-maxage|max-age)=[1-9]/.test(control)
  return isExplicit || cacheableByDefault.includes(answer.status)
}
