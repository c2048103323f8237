import type { SessionRequirement } from './sendora'

/** This project's custom claims, as defined by its token template. */
declare module './sendora' {
  interface Claims {
    role?: 'admin' | 'member'
    /** The account's language, such as `de`. */
    locale?: string
    permissions?: Permission[]
  }
}

type Permission = 'people:read' | 'people:write' | 'analytics:read' | 'audit:read'

/** Only an admin can grant a missing role: the forbidden page says so. */
export const adminOnly = { claims: { role: 'admin' } } satisfies SessionRequirement

/** Users who act on behalf of the team must be reachable. */
export const confirmedEmail = {
  claims: { email_verified: true },
  repairPath: '/account/confirm-email',
} satisfies SessionRequirement
