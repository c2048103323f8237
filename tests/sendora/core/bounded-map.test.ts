import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BoundedMap } from '@/lib/sendora/rotation/rotation-memory'

/** The same by hand: all keys in order, oldest first. */
function naive(most: number) {
  let keys: string[] = []
  return {
    set(key: string) {
      keys = [...keys.filter((one) => one !== key), key].slice(-most)
    },
    delete(key: string) {
      keys = keys.filter((one) => one !== key)
    },
    keys: () => keys,
  }
}

test('whatever is written and deleted, the newest are kept, in order', () => {
  const key = fc.integer({ min: 0, max: 400 }).map(String)
  const step = fc.record({ key, isDelete: fc.integer({ min: 0, max: 4 }).map((one) => one === 0) })
  const steps = fc.array(step, { minLength: 1, maxLength: 1_500, size: 'max' })
  fc.assert(
    fc.property(fc.constantFrom(1, 2, 7, 150), steps, (most, all) => {
      const [map, model] = [new BoundedMap<number>(most), naive(most)]
      for (const [index, { key, isDelete }] of all.entries()) {
        if (isDelete) map.delete(key)
        else map.set(key, index)
        if (isDelete) model.delete(key)
        else model.set(key)
      }
      expect([...map.keys()]).toEqual(model.keys())
    }),
    { numRuns: 60 },
  )
})
