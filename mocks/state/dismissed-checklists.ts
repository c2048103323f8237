/** Who has put the setup checklist away, and when. */
export type DismissedChecklists = {
  dismiss(userId: string): void
  at(userId: string): number | null
}

export function createDismissedChecklists(nowMs: () => number): DismissedChecklists {
  const dismissed = new Map<string, number>()
  return {
    dismiss: (userId) => {
      dismissed.set(userId, nowMs())
    },
    at: (userId) => dismissed.get(userId) ?? null,
  }
}
