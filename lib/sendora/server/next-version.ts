import next from 'next/package.json'
import { SendoraError } from '../core/errors/sendora-error'

/** The oldest Next.js whose gate can't be bypassed (security: Next.js version). */
const oldest = [16, 3, 3] as const

/** @throws SendoraError `next_too_old` */
export function requireNextVersion(installed: string = next.version): void {
  const parts = installed.split(/[.-]/).map(Number)
  const differences = oldest.map((part, index) => (parts[index] ?? 0) - part)
  if ((differences.find((difference) => difference !== 0) ?? 0) >= 0) return
  throw new SendoraError(
    'next_too_old',
    `Next.js ${installed} has known security holes. Install next@^${oldest.join('.')} or newer.`,
  )
}
