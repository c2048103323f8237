type RequiredClaim = { claim: string; wanted: string; present: string | null }

const isRecord = (input: unknown): input is Record<string, unknown> =>
  typeof input === 'object' && input !== null && !Array.isArray(input)

const show = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** Compares `details.requiredClaims` of a 403 with the session's own claims; `null` for one that's missing. */
export function readRequiredClaims(details: unknown, claims: object): RequiredClaim[] {
  const required = isRecord(details) ? details.requiredClaims : undefined
  if (!isRecord(required)) return []
  const own = new Map(Object.entries(claims))
  return Object.entries(required).map(([claim, wanted]) => ({
    claim,
    wanted: show(wanted),
    present: own.has(claim) ? show(own.get(claim)) : null,
  }))
}
