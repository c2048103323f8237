import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'

export type PasswordHash = { salt: Buffer; hash: Buffer }

/** Cheap on purpose: the mock protects nobody, and parallel tests share two cores with it. */
const COST = { N: 1024, r: 8, p: 1 }

export function hashPassword(password: string): PasswordHash {
  const salt = randomBytes(16)
  return { salt, hash: scryptSync(password, salt, 32, COST) }
}

/** Compares against a dummy when there is no hash, so that both answers take equally long. */
export function isPasswordRight(password: string, stored: PasswordHash | null): boolean {
  const { salt, hash } = stored ?? DUMMY
  const matches = timingSafeEqual(scryptSync(password, salt, 32, COST), hash)
  return matches && stored !== null
}

const DUMMY: PasswordHash = { salt: Buffer.alloc(16), hash: Buffer.alloc(32) }
