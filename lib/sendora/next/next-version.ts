import { version } from 'next/package.json'
import { SendoraError } from '../core/errors/sendora-error'

/** The oldest Next.js without a known hole that no session library can make up for (security.md 3.1). */
const oldest = [16, 3, 3] as const

/** @throws SendoraError `next_too_old` */
export function requireNextVersion(installed: string = version): void {
  const parts = installed.split(/[.-]/).map(Number)
  const difference = oldest
    .map((part, index) => (parts[index] ?? 0) - part)
    .find((step) => step !== 0)
  if (difference === undefined || difference > 0) return
  throw new SendoraError(
    'next_too_old',
    `Next.js ${installed} has known security holes. Install next@^${oldest.join('.')} or newer.`,
  )
}
