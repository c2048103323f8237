import { createHash } from 'node:crypto'

type FlagValue = boolean | string | number | Readonly<Record<string, unknown>>
type Rule = { audienceId?: 'confirmed' | 'admins'; percentage?: number; value?: FlagValue }
type Flag = { value: FlagValue; rules: readonly Rule[] }

/** Who is asked about, as far as the service knows them. */
export type FlagEntity = { id: string; audiences: readonly string[] }
export type FlagAnswer = { value: FlagValue; reason: 'rule' | 'default' }

/** The flags of the demo project, one of each type and kind of rule (contract: feature flags). */
export const FLAGS: Readonly<Record<string, Flag>> = {
  'weekly-digest': { value: true, rules: [] },
  'audit-export': { value: false, rules: [{ audienceId: 'admins', value: true }] },
  'new-chart': { value: false, rules: [{ percentage: 50, value: true }] },
  'table-density': { value: 'calm', rules: [{ audienceId: 'confirmed', value: 'dense' }] },
  'people-page-size': { value: 20, rules: [{ percentage: 10, value: 50 }] },
  'trend-colors': { value: { current: 'accent', before: 'muted' }, rules: [] },
}

/** The first rule that fits decides. The same flag and entity always get the same answer. */
export function evaluateFlag(key: string, entity: FlagEntity): FlagAnswer | null {
  const flag = Object.hasOwn(FLAGS, key) ? FLAGS[key] : undefined
  if (flag === undefined) return null
  const rule = flag.rules.find(
    ({ audienceId, percentage = 100 }) =>
      (audienceId === undefined || entity.audiences.includes(audienceId)) &&
      bucketOf(key, entity.id) < percentage,
  )
  return { value: rule?.value ?? flag.value, reason: rule ? 'rule' : 'default' }
}

/** 0 to 99: spread evenly, and apart for each flag. */
function bucketOf(key: string, entityId: string): number {
  return createHash('sha256').update(`${key} ${entityId}`).digest().readUInt32BE() % 100
}
