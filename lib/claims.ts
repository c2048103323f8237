import type { SessionRequirement } from './sendora'

/** The custom claims of this project, as its token template writes them. */
declare module './sendora' {
  interface Claims {
    role?: 'admin' | 'member'
    permissions?: Permission[]
  }
}

type Permission = 'people:read' | 'people:write' | 'analytics:read' | 'audit:read'

/** Nobody can repair a missing role but an admin: the forbidden page says so. */
export const adminOnly = { claims: { role: 'admin' } } satisfies SessionRequirement

/** Whoever acts in the name of the team has to be reachable. */
export const confirmedEmail = {
  claims: { email_verified: true },
  repairPath: '/account/confirm-email',
} satisfies SessionRequirement
