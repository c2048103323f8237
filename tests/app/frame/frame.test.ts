import { describe, expect, test } from 'vitest'
import { crumbTrail } from '@/app/_components/shell/crumbs/crumb-trail'
import { initials } from '@/lib/initials'
import { readRail } from '@/lib/preferences/rail'
import { environmentOfKey } from '@/lib/project'
import { appRoutes, isSignedInRoute } from '@/testing/app-routes'

const namesOf = (path: string) =>
  crumbTrail(path.split('/').slice(1)).map(({ href, name }) => `${name} ${href}`)

describe('the trail', () => {
  test.each([
    ['/dashboard', ['overview /dashboard']],
    ['/dashboard/people', ['people /dashboard/people']],
    ['/dashboard/people/invite', ['people /dashboard/people', 'invite /dashboard/people/invite']],
    ['/dashboard/people/p_1', ['people /dashboard/people', 'person /dashboard/people/p_1']],
    ['/account/delete', ['account /account', 'deleteAccount /account/delete']],
    ['/dashboard/none', []],
    ['/dashboard/people/p_1/none', ['people /dashboard/people', 'person /dashboard/people/p_1']],
    ['/dashboard/people/a b', ['people /dashboard/people', 'person /dashboard/people/a%20b']],
    ['/dashboard/__proto__', []],
  ])('to %s is %j', (path, names) => {
    expect(namesOf(path)).toEqual(names)
  })

  const pages = appRoutes().filter((route) => isSignedInRoute(route) && !route.includes('[...'))

  test.each(pages)('has a name for %s itself', (route) => {
    expect(namesOf(route).at(-1)).toMatch(/ /)
    expect(crumbTrail(route.split('/').slice(1)).at(-1)?.href).toBe(
      route.replace(/\[(\w+)\]/g, '%5B$1%5D'),
    )
  })
})

test.each([
  ['Ada Lovelace', 'AL'],
  ['Ada King Lovelace', 'AL'],
  ['ada', 'A'],
  ['grace.hopper', 'GH'],
  ['  Émile  Zola ', 'ÉZ'],
  ['👩‍🚀 Ada', '👩‍🚀A'],
  ['…', '…'],
  ['', ''],
])('the initials of %j are %j', (name, expected) => {
  expect(initials(name)).toBe(expected)
})

test.each([
  ['pk_prod_0123456789abcdef', 'production'],
  ['pk_live_0123456789abcdef', 'production'],
  ['pk_staging_0123456789abcdef', 'staging'],
  ['pk_dev_0123456789abcdef', 'development'],
  ['pk_0123456789abcdef', null],
  ['pk_constructor_0123456789', null],
  ['', null],
])('the key %j belongs to %j', (key, environment) => {
  expect(environmentOfKey(key)).toBe(environment)
})

test.each([
  ['narrow', 'narrow'],
  ['wide', 'wide'],
  ['auto', 'auto'],
  [undefined, 'auto'],
  ['<script>', 'auto'],
  [{}, 'auto'],
])('the cookie %j is the width %s', (value, width) => {
  expect(readRail(value)).toBe(width)
})
