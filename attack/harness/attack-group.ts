import { test as base } from '@playwright/test'
import type { AttackGroup } from './attack-case'
import { type AttackContext, createAttackContext } from './attack-context'
import { closeBrowsers } from './browser'
import { runCase } from './run-case'
import { startServers } from './server-set'

/** Servers and accounts are a worker's own: groups that run at the same time don't meet. */
const test = base.extend<object, { attack: AttackContext }>({
  attack: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from it.
    async ({}, use) => {
      const servers = await startServers()
      const attack = await createAttackContext(servers)
      await use(attack)
      await closeBrowsers()
      await attack.close()
      await servers.close()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
})

/** Makes a test of each case. One that doesn't apply stays in the list, with its reason, and is left out here. */
export function attackGroup({ name, title, rows }: AttackGroup): void {
  test.describe(`${name}: ${title}`, { tag: `@${name}` }, () => {
    for (const row of rows) {
      if ('doesNotApply' in row) continue
      test(`${row.id} ${row.surface}: ${row.input}`, ({ attack }) => runCase(row, attack))
    }
  })
}
