import { writeFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { fromRoot } from '../../scripts/lib/root.mjs'
import type { Group, Row, Shot } from './row'
import type { World } from './world'

export type GroupResult = {
  passed: number
  failures: { id: string; input: string; reason: string }[]
  notApplicable: { id: string; input: string; reason: string }[]
}

/** Far above any row: what takes longer hangs. */
const rowLimitMs = 120_000

/** Names the row under way, for whoever has to end a run that hangs. */
const currentRowFile = fromRoot('node_modules', '.cache', 'attack-row')

/** Runs the rows of a group one after the other: an answer's time is part of the verdict. */
export async function runGroup(group: Group, world: World): Promise<GroupResult> {
  const result: GroupResult = { passed: 0, failures: [], notApplicable: [] }
  for (const row of group.rows) {
    const { id, input } = row
    if ('doesNotApply' in row) {
      result.notApplicable.push({ id, input, reason: row.doesNotApply })
      continue
    }
    writeFileSync(currentRowFile, `${id} (${input})`)
    const reason = await Promise.race([failure(row, world), hangs()])
    if (reason === null) result.passed += 1
    else result.failures.push({ id, input, reason })
  }
  return result
}

async function hangs(): Promise<string> {
  await delay(rowLimitMs, null, { ref: false })
  return `did not end within ${rowLimitMs / 1000} s`
}

async function failure(
  row: Exclude<Row, { doesNotApply: string }>,
  world: World,
): Promise<string | null> {
  try {
    if ('run' in row) {
      await row.run(world)
      return null
    }
    const shots = typeof row.send === 'function' ? await row.send(world) : row.send
    const reasons: string[] = []
    for (const shot of shots) {
      try {
        await row.expect(await world.send(shot), world)
      } catch (error) {
        reasons.push(`${nameOf(shot)}: ${messageOf(error)}`)
      }
    }
    return reasons.length === 0 ? null : reasons.join('\n    ')
  } catch (error) {
    return messageOf(error)
  }
}

function nameOf(shot: Shot): string {
  if (shot.label) return shot.label
  if ('bytes' in shot) return JSON.stringify(shot.bytes.toString('latin1').split('\r\n')[0])
  const headers = Object.entries(shot.headers ?? {}).map(([name, value]) => `${name}: ${value}`)
  return `${shot.method ?? 'GET'} ${shot.path} ${headers.join(' | ')}`.slice(0, 160)
}

function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.split('\n').slice(0, 6).join(' ').slice(0, 600)
}
