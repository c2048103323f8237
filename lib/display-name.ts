import type { Session } from './sendora'

/** The user's name, or the part of their email before the at sign, or `Guest`. */
export function displayName({ name, email }: Pick<Session, 'name' | 'email'>): string {
  return name || email?.split('@')[0] || 'Guest'
}
