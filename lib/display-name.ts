import type { Session } from './sendora'

/** What to call the user: the name, else the part of the e-mail before the at sign. */
export function displayName({ name, email }: Pick<Session, 'name' | 'email'>): string {
  return name || email?.split('@')[0] || 'Guest'
}
