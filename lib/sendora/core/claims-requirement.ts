import type { Claims } from './access-token'

/** Values that claims must have. A list must hold every value that is asked for. */
export type ClaimsRequirement = Partial<Claims>

/** Names of the claims that do not meet the requirement; empty when all do. What asks for nothing is never met. */
export function missingClaims(claims: Readonly<Claims>, required: ClaimsRequirement): string[] {
  return Object.entries(required)
    .filter(([name, wanted]) => !meets(claims[name], wanted))
    .map(([name]) => name)
}

function meets(actual: unknown, wanted: unknown): boolean {
  // A setting that is missing must close the door, and not open it.
  if (wanted === undefined || (Array.isArray(wanted) && wanted.length === 0)) return false
  const values = Array.isArray(actual) ? actual : [actual]
  return Array.isArray(wanted)
    ? wanted.every((value) => values.includes(value))
    : values.includes(wanted)
}
