import { expect, test } from 'vitest'
import { makeUncacheable } from '@/lib/sendora/core/gate/headers'

test('an answer is nobody else’s to store, whatever it said before', () => {
  const headers = new Headers({
    'cache-control': 's-maxage=31536000',
    'cdn-cache-control': 'max-age=60',
    'surrogate-control': 'max-age=60',
    vary: 'RSC, Accept',
  })
  makeUncacheable(headers)
  makeUncacheable(headers)
  expect(Object.fromEntries(headers)).toEqual({
    'cache-control': 'private, no-store, max-age=0, must-revalidate',
    pragma: 'no-cache',
    expires: '0',
    vary: 'RSC, Accept, Cookie',
  })
})
