import type { Family } from '@/mocks/state/families'

/** What really happened to a refresh token, which neither the app nor a browser can know. */
export type TokenTruth = {
  token: string
  parent: string | null
  child: string | null
  userId: string
  family: Family
  /** When the service exchanged it. */
  spentAt: { elapsedMs: number; serviceMs: number } | null
  /** Where and when the answer to that arrived. */
  landed: { process: string; elapsedMs: number }[]
}

export type Truth = ReturnType<typeof createTruth>

export function createTruth() {
  const tokens = new Map<string, TokenTruth>()
  const signOuts = { begun: new Set<string>(), done: new Set<string>() }

  function add(token: string, facts: Pick<TokenTruth, 'parent' | 'userId' | 'family'>): void {
    const blank = { token, child: null, spentAt: null, landed: [] }
    tokens.set(token, { ...blank, ...facts })
  }

  function of(token: string): TokenTruth {
    const found = tokens.get(token)
    if (!found) throw new Error('a token that the service never issued')
    return found
  }

  function path(ancestor: string, token: string): TokenTruth[] {
    const steps: TokenTruth[] = []
    for (let one: string | null = token; one !== null; one = of(one).parent) {
      steps.push(of(one))
      if (one === ancestor) return steps
    }
    return []
  }

  return {
    add,
    of,
    /** From a token to what came of it, both included; nothing when the one does not descend from the other. */
    path,
    /** Families whose end was asked for, and `<process> <token>` where it was also carried out. */
    signOuts,
  }
}
