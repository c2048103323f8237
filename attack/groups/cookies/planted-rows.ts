import assert from 'node:assert/strict'
import fc from 'fast-check'
import { parseCookie } from 'next/dist/compiled/@edge-runtime/cookies/index.js'
import type { AttackCase } from '../../harness/attack-case'
import type { AttackContext } from '../../harness/attack-context'
import { openBrowser } from '../../harness/browser'
import { noSessionCookie } from '../../harness/expectations'
import { sessionCookie, sessionPairs, signInBrowser } from '../../harness/session'
import { startSiblingSite } from '../../harness/sibling-site'

/** Byte A0: Node reads it as a no-break space, browsers as no beginning of `__Host-`. */
const blankByte = '\u00a0'

/** Two people: one at the browser, and one whose session someone plants there. */
async function twoVisitors(attack: AttackContext) {
  const [victim, attacker] = [await attack.newVisitor(), await attack.newVisitor()]
  const pairs = sessionPairs(await attacker.service.expiredSession(), true)
  return { victim, attacker, pairs }
}

/** What a sibling has set in a browser of the victim's. `isSignedIn`: with a session whose access token has run out. */
async function visitAfterPlanting(attack: AttackContext, { isSignedIn }: { isSignedIn: boolean }) {
  const { publicOrigin: origin } = await attack.servers.variant('https')
  const { victim, attacker, pairs } = await twoVisitors(attack)
  const planted = pairs.map(([name, value]) => [blankByte + name, value] as const)
  const sibling = await startSiblingSite(new URL(origin).hostname, planted)
  const browser = await openBrowser(attack, { origin, ignoreHTTPSErrors: true })
  try {
    const { context, page } = browser
    if (isSignedIn) await signInBrowser(context, await victim.service.expiredSession(), origin)
    await page.goto(sibling.origin)
    const sent = page.waitForRequest(`${origin}/account`)
    await page.goto('/account')
    const header = (await (await sent).allHeaders()).cookie ?? ''
    assert.ok(
      pairs.every(([, value]) => header.includes(value)),
      'the browser kept nothing of what was planted',
    )
    const text = await page.content()
    assert.ok(!text.includes(attacker.user.email), 'signed in as the attacker')
    assert.equal(await attacker.service.rotations(), 0, 'the planted token was spent')
    return { page, victim, text, jar: await context.cookies(origin) }
  } finally {
    await browser.close()
    await sibling.close()
  }
}

const browserPlantedRows: readonly AttackCase[] = [
  {
    id: 'C023',
    surface: 'tossing',
    input:
      'a sibling plants <A0>__Host-sendora_* over https in a real browser: nobody is signed in',
    run: async (attack) => {
      const { jar, text } = await visitAfterPlanting(attack, { isSignedIn: false })
      assert.match(text, /Sign in/)
      // Planted ones belong to a domain, which the real prefix forbids. Playwright shows them without their blank.
      const session = jar.filter(
        ({ name, domain }) => /^__Host-sendora_(at|rt|csrf)/.test(name) && !domain.startsWith('.'),
      )
      assert.deepEqual(session, [], 'a genuine cookie holds a session')
    },
  },
  {
    id: 'C024',
    surface: 'tossing',
    input: 'the same in a browser that is signed in: its own session is renewed',
    run: async (attack) => {
      const { victim, text } = await visitAfterPlanting(attack, { isSignedIn: true })
      assert.ok(text.includes(victim.user.email), 'signed out')
      assert.equal(await victim.service.rotations(), 1)
    },
  },
]

/** Names that are the cookie's to a reader who trims, folds, decodes or unquotes; no browser holds them to `__Host-`. */
const plantedNames: readonly (readonly [what: string, planted: (name: string) => string])[] = [
  ['byte A0 before it', (name) => `\u00a0${name}`],
  ['byte A0 after it', (name) => `${name}\u00a0`],
  ['byte A0 twice', (name) => `\u00a0\u00a0${name}`],
  ['U+00A0 in UTF-8', (name) => `\u00c2\u00a0${name}`],
  ['U+FEFF in UTF-8', (name) => `\u00ef\u00bb\u00bf${name}`],
  ['U+3000 in UTF-8', (name) => `\u00e3\u0080\u0080${name}`],
  ['byte 85', (name) => `\u0085${name}`],
  ['byte AD', (name) => `\u00ad${name}`],
  ['a tab before it', (name) => `\t${name}`],
  ['a tab after it', (name) => `${name}\t`],
  ['a space after it', (name) => `${name} `],
  ['upper case', (name) => name.toUpperCase()],
  ['another case of the prefix', (name) => name.replace('Host', 'host')],
  ['U+017F for its s', (name) => name.replace('s', '\u00c5\u00bf')],
  ['an escape', (name) => name.replace('__', '%5F_')],
  ['quotes around it', (name) => `"${name}"`],
  ['a comma before it', (name) => `x,${name}`],
  ['a dollar sign', (name) => `$${name}`],
  ['nameless', (name) => `=${name}`],
]

const rawPlantedRows: readonly AttackCase[] = plantedNames.map(([what, planted], index) => ({
  id: `C025-${index + 1}`,
  surface: 'tossing',
  input: `a session under planted names, alone and beside a real one: ${what}`,
  run: async (attack) => {
    const { origin } = await attack.servers.variant('https')
    const { victim, attacker, pairs } = await twoVisitors(attack)
    const theirs = pairs.map(([name, value]) => `${planted(name)}=${value}`).join('; ')
    const own = sessionCookie(await victim.service.session(), true)
    for (const path of ['/account', '/api/user']) {
      // In the middle, since both ends of a header lose their blanks on the way (RFC 9110, 5.5).
      const cookie = `a=1; ${theirs}; b=2`
      const alone = await attack.send({ path, headers: { cookie } }, { origin })
      assert.ok([307, 401].includes(alone.status), `${path}: ${alone.status}`)
      await noSessionCookie(alone, attack)
      for (const both of [`${own}; ${cookie}`, `${cookie}; ${own}`]) {
        const answer = await attack.send({ path, headers: { cookie: both } }, { origin })
        assert.ok(answer.body.includes(victim.user.email), path)
        assert.ok(!answer.text.includes(attacker.user.email), path)
      }
    }
    assert.equal(await attacker.service.rotations(), 0, 'the planted token was spent')
  },
}))

const accessName = '__Host-sendora_at'
const fuzzedHeaders = 300
const blank = fc.constantFrom(...['', '', '', '', ' ', '\t', '\u00a0', '\u0085', '"', '%20'])
const oddPair = fc
  .record({
    name: fc.tuple(blank, fc.constantFrom(accessName, accessName, 'theme'), blank),
    equals: fc.constantFrom('=', '=', '=', '=', '= ', '=\u00a0', ''),
    value: fc.constantFrom('victim', 'victim', 'attacker', 'attacker', '', '%zz', 'junk'),
    end: fc.constantFrom('; ', '; ', ';', ';  ', ' ; ', ';;', ';\t', ';\u00a0'),
  })
  .map(({ name, equals, value, end }) => ({ head: name.join('') + equals, value, end }))

const plainPair = fc
  .constantFrom('victim', 'attacker')
  .map((value) => ({ head: `${accessName}=`, value, end: '; ' }))
const fuzzedPair = fc.oneof(plainPair, oddPair, oddPair)

/** The user that Next's own reading names, when the name is there once. */
function namedBy(header: string): string | undefined {
  const carriers = header.split(/; */).filter((pair) => pair.split('=', 1)[0] === accessName)
  return carriers.length === 1 ? parseCookie(header).get(accessName) : undefined
}

const fuzzRow: AttackCase = {
  id: 'C026',
  surface: 'fuzz',
  input: `${fuzzedHeaders} headers of odd names, blanks and repeats: a page shows whom Next's reading names`,
  run: async (attack) => {
    const { origin } = await attack.servers.variant('https')
    const [victim, attacker] = [await attack.newVisitor(), await attack.newVisitor()]
    const people = { victim, attacker }
    const tokens: Record<string, string> = {
      victim: (await victim.service.session()).accessToken,
      attacker: (await attacker.service.session()).accessToken,
    }
    const headers = fc.sample(fc.array(fuzzedPair, { minLength: 1, maxLength: 4 }), fuzzedHeaders)
    let signedIn = 0
    for (const pairs of headers) {
      const sent = `a=1; ${pairs.map(({ head, value, end }) => head + (tokens[value] ?? value) + end).join('')} b=2`
      const named = namedBy(sent)
      const whose = Object.entries(people).filter(([name]) => tokens[name] === named)
      const answer = await attack.send({ path: '/api/user', headers: { cookie: sent } }, { origin })
      const facts = JSON.stringify({ pairs, status: answer.status })
      assert.equal(answer.status, whose.length === 1 ? 200 : 401, facts)
      const shown = Object.entries(people).filter(([, { user }]) =>
        answer.body.includes(user.email),
      )
      assert.deepEqual(shown, whose, facts)
      signedIn += shown.length
    }
    assert.ok(signedIn > 20, `${signedIn} headers held a session`)
  },
}

/** Cookies that a sibling site can set although their names begin with `__Host-` to a loose reader. */
export const plantedRows: readonly AttackCase[] = [
  ...browserPlantedRows,
  ...rawPlantedRows,
  fuzzRow,
]
