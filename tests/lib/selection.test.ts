import { describe, expect, test } from 'vitest'
import { filterBody, readSelection, selectionFields } from '@/lib/people/selection'

const read = (search: string) => readSelection(new URLSearchParams(search))

describe('a selection of people', () => {
  test('has the chosen ones, once each, and at most a page of them', () => {
    expect(read('action=suspend&id=a&id=b&id=a')).toMatchObject({
      action: 'suspend',
      ids: ['a', 'b'],
    })
    const many = Array.from({ length: 150 }, (_, index) => `id=${index}`).join('&')
    expect(read(`action=signOut&${many}`)?.ids).toHaveLength(100)
  })

  test('of everyone who matches has the filter and the number that was seen', () => {
    const selection = read('action=signOut&all=1&id=a&total=5240&country=Japan&status=active,gone')
    expect(selection).toMatchObject({ ids: [], expectedTotal: 5240 })
    expect(selection && filterBody(selection.query)).toEqual({
      query: '',
      status: ['active'],
      country: ['Japan'],
    })
  })

  test.each([
    '',
    'action=suspend',
    'id=a',
    'all=1',
    'action=erase&id=a',
    'action=suspend&action=restore&id=a',
    'action=suspend&all=2',
    'action=suspend&id=',
  ])('%j is none: nothing is done by default', (search) => {
    expect(read(search)).toBeNull()
  })

  test('comes back from its hidden fields as it was', () => {
    for (const search of [
      'action=restore&id=a&id=b&page=3&sort=name',
      'action=addToAudience&all=1&total=7&query=ann&seenAfter=2026-11-01&audience=aud_1',
    ]) {
      const selection = read(search)
      const fields = selection ? selectionFields(selection) : []
      const again = readSelection(new URLSearchParams(fields.map(([name, value]) => [name, value])))
      expect(again).toEqual({
        ...selection,
        query: { ...selection?.query, page: 1, sort: '-lastSeenAt' },
      })
    }
  })
})
