import type { RefreshOutcome } from '@/lib/sendora/core/refresh-outcome'

const rejected = { kind: 'rejected', code: 'INVALID_REFRESH_TOKEN', isReuse: false } as const

/** A service with single-use tokens `<user>-1`, `<user>-2`, …; a spent one ends the family. Calls can be held back. */
export function strictService() {
  const newest = new Map<string, number>()
  const ended = new Set<string>()
  const held: (() => void)[] = []
  const service = {
    calls: [] as string[],
    revoked: [] as string[],
    replays: 0,
    isHeld: false,
    /** What it answers instead, without looking at the token. */
    fault: null as RefreshOutcome | null,
    /** Also a call that is still on its way here goes through. */
    letGo: () => {
      service.isHeld = false
      for (const go of held.splice(0)) go()
    },
    async refresh(token: string): Promise<RefreshOutcome> {
      service.calls.push(token)
      if (service.isHeld) await new Promise<void>((resolve) => held.push(resolve))
      return service.fault ?? exchange(token)
    },
    async revoke(token: string) {
      service.revoked.push(token)
    },
  }

  function exchange(token: string): RefreshOutcome {
    const [user = '', number] = token.split('-')
    if (ended.has(user)) return rejected
    if (Number(number) < (newest.get(user) ?? 1)) {
      service.replays++
      ended.add(user)
      return { ...rejected, isReuse: true }
    }
    newest.set(user, Number(number) + 1)
    const refreshToken = `${user}-${Number(number) + 1}`
    const tokens = { accessToken: `access-of-${refreshToken}`, refreshToken, expiresInSeconds: 900 }
    return { kind: 'rotated', tokens }
  }

  return service
}

/** Lets everything that is ready happen. */
export const settle = () => new Promise((resolve) => setTimeout(resolve, 20))
