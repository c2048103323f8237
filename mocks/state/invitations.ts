import { normalizeEmail } from './accounts/normalize-email'

export type Invitation = { email: string; name: string | null; inviterId: string; atMs: number }

export type Invitations = {
  /** Null when this address was invited by the same person before. */
  add(invitation: Omit<Invitation, 'atMs'>): Invitation | null
  /** Newest first. */
  of(inviterId: string): Invitation[]
}

/** Who was asked to join. Nobody is mailed. */
export function createInvitations(nowMs: () => number): Invitations {
  const all: Invitation[] = []
  const of = (inviterId: string) => all.filter((one) => one.inviterId === inviterId).reverse()
  return {
    of,
    add: (invitation) => {
      const email = normalizeEmail(invitation.email)
      if (of(invitation.inviterId).some((one) => one.email === email)) return null
      const added = { ...invitation, email, atMs: nowMs() }
      all.push(added)
      return added
    },
  }
}
