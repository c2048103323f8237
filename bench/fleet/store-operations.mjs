import { createRequire } from 'node:module'
import { setTimeout as delay } from 'node:timers/promises'
import { fromRoot } from '../../scripts/lib/processes.mjs'
import { bundleOne } from '../gate/bundle.mjs'

/** Counts what the library's own rotation asks of the shared store, for one page whose session has expired. */
export async function countStoreOperations({ requestsPerPage, serviceMs, ...shape }) {
  const bundle = await bundleOne(fromRoot('bench', 'fleet', 'library.mjs'), 'fleet')
  const library = createRequire(import.meta.url)(bundle)
  const store = countingStore()
  const service = { calls: 0 }
  const instances = Array.from({ length: requestsPerPage }, () =>
    instanceOf(library, { store, service, serviceMs, ...shape }),
  )

  const [first, ...others] = instances
  await first.rotate('rt_alone')
  await delay(10)
  const alone = store.take()
  await Promise.all(instances.map((instance) => instance.rotate('rt_together')))
  await delay(10)
  const together = store.take()
  await others[0].rotate('rt_alone')
  const late = store.take()
  if (service.calls !== 2) throw new Error(`${service.calls} calls to the service`)
  return {
    alone: alone.operations,
    together: together.operations,
    late: late.operations,
    resultBytes: alone.bytes,
  }
}

function instanceOf({ createRotator, createSharedRefresh }, facts) {
  const { store, service, serviceMs, accessTokenBytes, refreshTokenBytes } = facts
  const refresh = async (refreshToken) => {
    service.calls++
    await delay(serviceMs)
    const tokens = {
      accessToken: 'x'.repeat(accessTokenBytes),
      refreshToken: `${refreshToken}_next`.padEnd(refreshTokenBytes, 'x'),
      expiresInSeconds: 900,
    }
    return { kind: 'rotated', tokens }
  }
  const nowMs = () => performance.now()
  const revoke = async () => true
  const shared = createSharedRefresh({ store, refresh, revoke, nowMs })
  return createRotator({
    refresh: shared.refresh,
    announceEnd: shared.end,
    revocationOf: shared.revocationOf,
    revoke,
    nowMs,
  })
}

/** A store in memory that counts. Nothing expires: a run is shorter than any life. */
function countingStore() {
  const values = new Map()
  let operations = 0
  let bytes = 0
  const counted =
    (work) =>
    async (...args) => {
      operations++
      return work(...args)
    }
  return {
    read: counted((key) => values.get(key) ?? null),
    claim: counted((key, value) => {
      if (values.has(key)) return false
      values.set(key, value)
      bytes = Math.max(bytes, key.length + value.length)
      return true
    }),
    replace: counted((key, value) => {
      const before = values.get(key) ?? null
      values.set(key, value)
      return before
    }),
    renew: counted(() => {}),
    release: counted((key) => values.delete(key)),
    /** What was counted since the last time. */
    take() {
      const taken = { operations, bytes }
      operations = 0
      return taken
    },
  }
}
