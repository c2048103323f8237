import assert from 'node:assert/strict'
import { openBrowser } from '../harness/browser'
import { noSessionCookie, ownLocation } from '../harness/expectations'
import { createRawBrowser } from '../harness/raw-browser'
import type { Group, Row } from '../harness/row'
import { sessionPairs } from '../harness/session'
import { askForLink, newestLink, pressLink, signInByLink } from '../harness/sign-in-ways'
import type { Visitor, World } from '../harness/world'

const loginPath = '/login'
const verifyPath = '/auth-service/magic-link/verify'

/** A browser that has asked for a link, and the link. */
async function askedLink(world: World, { user }: Visitor) {
  const browser = createRawBrowser(world)
  await askForLink({ user, loginPath, browser })
  return { browser, link: await newestLink(world, user) }
}

const holdsSession = (browser: ReturnType<typeof createRawBrowser>) => browser.jar.has('sendora_rt')

const sameDevice = { device: 'this' }
const spent = 'This link was used before'

const rows: readonly Row[] = [
  {
    id: 'M-control',
    surface: 'link',
    input: 'asked for and pressed in one browser',
    run: async (world) => {
      const { user } = await world.newVisitor()
      const answer = await signInByLink(world, { user, loginPath })
      assert.equal(answer.status, 303)
    },
  },
  {
    id: 'M002',
    surface: 'request',
    input: 'two addresses in one field, and a repeated field',
    run: async (world) => {
      const [a, b] = [(await world.newVisitor()).user.email, (await world.newVisitor()).user.email]
      const lists = [
        `${a},${b}`,
        `${a};${b}`,
        `${a} ${b}`,
        `${a}\n${b}`,
        `${a}%0a${b}`,
        `<${b}>`,
        `"${a}" <${b}>`,
      ]
      for (const email of lists) {
        const browser = createRawBrowser(world)
        const fields = { email, password: '', intent: 'link' }
        const answer = await browser.submit({ path: loginPath, form: ['password'], fields })
        assert.equal(answer.status, 200, email)
      }
      const browser = createRawBrowser(world)
      const shot = await browser.prepare({
        path: loginPath,
        form: ['password'],
        fields: { intent: 'link' },
      })
      const [, boundary = ''] = /boundary=(\S+)/.exec(shot.headers['content-type'] ?? '') ?? []
      const part = (value: string) =>
        `--${boundary}\r\nContent-Disposition: form-data; name="email"\r\n\r\n${value}\r\n`
      const body = part(a) + part(b) + shot.body
      await world.send({ ...shot, body })
      for (const email of [a, b]) assert.deepEqual(await world.mock.readMailbox(email), [], email)
    },
  },
  {
    id: 'M007',
    surface: 'link',
    input: 'GET and HEAD by a scanner, ten times each',
    run: async (world) => {
      const { browser, link } = await askedLink(world, await world.newVisitor())
      for (let count = 0; count < 10; count++) {
        for (const method of ['GET', 'HEAD', 'OPTIONS']) {
          const headers = { 'user-agent': 'scanner', 'x-forwarded-for': `198.51.100.${count}` }
          const answer = await world.send({ method, path: link, headers }, { allow: ['secret'] })
          await noSessionCookie(answer, world)
        }
      }
      assert.equal((await pressLink(browser, link)).status, 303, 'the link is spent')
    },
  },
  {
    id: 'M008',
    surface: 'link',
    input: 'a scanner that runs scripts and does not click',
    run: async (world) => {
      const { browser, link } = await askedLink(world, await world.newVisitor())
      const scanner = await openBrowser(world)
      await scanner.page.goto(link, { waitUntil: 'networkidle' })
      const names = (await scanner.context.cookies()).map(({ name }) => name)
      assert.ok(!names.includes('sendora_rt'))
      await scanner.close()
      assert.equal((await pressLink(browser, link)).status, 303, 'the link is spent')
    },
  },
  {
    id: 'M010',
    surface: 'link',
    input: 'press in another browser: not spent, then a named confirmation',
    run: async (world) => {
      const visitor = await world.newVisitor()
      const { browser, link } = await askedLink(world, visitor)
      const other = createRawBrowser(world)
      const silent = await pressLink(other, link, { device: '' })
      assert.equal(silent.status, 200)
      assert.ok(!holdsSession(other), 'signed in without a word')
      assert.ok(!silent.body.includes(visitor.user.email), 'names the account too early')
      assert.equal((await pressLink(browser, link)).status, 303, 'the mismatch has spent the link')

      const again = await askedLink(world, visitor)
      const asked = await pressLink(other, again.link, sameDevice)
      assert.ok(asked.body.includes(visitor.user.email), 'the account is not named')
      assert.ok(!holdsSession(other), 'signed in before the answer')
      const gated = await other.get('/account')
      assert.equal(gated.status, 307, 'the pending sign-in opens a page')
    },
  },
  {
    id: 'M010-accept',
    surface: 'link',
    input: 'yes to the named account; and a no, which ends that sign-in',
    run: async (world) => {
      for (const intent of ['accept', 'decline']) {
        const visitor = await world.newVisitor()
        const { link } = await askedLink(world, visitor)
        const other = createRawBrowser(world)
        const question = await pressLink(other, link, sameDevice)
        const answer = await answerQuestion(other, question.body, { path: link, intent })
        assert.equal(answer.status, 303, `${intent}: ${answer.status}`)
        assert.equal(holdsSession(other), intent === 'accept')
        assert.ok(!other.jar.has('sendora_pending'), 'the question is still open')
        const families = await visitor.service.families()
        assert.equal(
          families.every(({ revokedAt }) => revokedAt !== null),
          intent === 'decline',
        )
      }
    },
  },
  {
    id: 'M011',
    surface: 'link',
    input: "the attacker's own link, pressed by a victim who is signed in",
    run: async (world) => {
      const [attacker, victim] = [await world.newVisitor(), await world.newVisitor()]
      const { link } = await askedLink(world, attacker)
      const session = await victim.service.session()
      // With and without a link of the victim's own under way.
      for (const hasAsked of [false, true]) {
        const fresh = hasAsked ? (await askedLink(world, attacker)).link : link
        const browser = createRawBrowser(world)
        if (hasAsked) await askForLink({ user: victim.user, loginPath, browser })
        for (const [name, value] of sessionPairs(session)) browser.jar.set(name, value)
        const answer = await pressLink(browser, fresh, sameDevice)
        assert.ok(answer.body.includes(attacker.user.email), 'the new account is not named')
        assert.ok(answer.body.includes(victim.user.email), 'the present account is not named')
        assert.equal(
          browser.jar.get('sendora_rt'),
          session.refreshToken,
          'the session was replaced',
        )
      }
    },
  },
  {
    id: 'M011-pending',
    surface: 'link',
    input: 'a yes for one account after the question was asked about another',
    run: async (world) => {
      const [first, second] = [await world.newVisitor(), await world.newVisitor()]
      const browser = createRawBrowser(world)
      const one = (await askedLink(world, first)).link
      const two = (await askedLink(world, second)).link
      const question = await pressLink(browser, one, sameDevice)
      await pressLink(browser, two, sameDevice)
      await answerQuestion(browser, question.body, { path: one, intent: 'accept' })
      assert.ok(!holdsSession(browser), 'signed in as somebody else than was asked about')
    },
  },
  {
    id: 'M014',
    surface: 'link',
    input: 'two parallel presses',
    run: async (world) => {
      const visitor = await world.newVisitor()
      const { browser, link } = await askedLink(world, visitor)
      const shot = await browser.prepare({ path: link, form: ['token'] })
      const answers = await Promise.all([
        world.send(shot, { allow: ['secret'] }),
        world.send(shot, { allow: ['secret'] }),
      ])
      assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 303])
      assert.equal((await visitor.service.families()).length, 1)
    },
  },
  {
    id: 'M016',
    surface: 'link',
    input: 'an older link after a newer one was asked for',
    run: async (world) => {
      const visitor = await world.newVisitor()
      const older = await askedLink(world, visitor)
      const newer = await askedLink(world, visitor)
      const answer = await pressLink(newer.browser, older.link)
      assert.ok(answer.body.includes(spent))
      assert.equal((await pressLink(newer.browser, newer.link)).status, 303)
    },
  },
  {
    id: 'M017',
    surface: 'link',
    input: 'token changed by a character, cut, in another case, 100 KB, NUL, repeated',
    run: async (world) => {
      const { browser, link } = await askedLink(world, await world.newVisitor())
      const [, token = ''] = link.split('token=')
      const changed = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A')
      const bad = [
        changed,
        token.slice(0, -2),
        token.toUpperCase(),
        'x'.repeat(100_000),
        `${token}\0`,
        `\0`,
        '[]',
        `${token} `,
      ]
      for (const value of bad) {
        const answer = await pressLink(browser, link, { token: value })
        assert.equal(answer.status, 200, `${answer.status} for ${value.slice(0, 20)}`)
        assert.ok(answer.body.includes(spent), `other words for ${value.slice(0, 20)}`)
        await noSessionCookie(answer, world)
      }
      for (const path of [`/magic-link?token=a&token=b`, '/magic-link?token[]=a', '/magic-link']) {
        assert.equal((await world.send({ path })).status, 200, path)
      }
      assert.equal((await pressLink(browser, link)).status, 303, 'the real one was spent')
    },
  },
  {
    id: 'M018',
    surface: 'link',
    input: 'the token with another e-mail address beside it',
    run: async (world) => {
      const [own, other] = [await world.newVisitor(), await world.newVisitor()]
      const { browser, link } = await askedLink(world, own)
      const more = { email: other.user.email, userId: other.user.id, account: other.user.email }
      assert.equal((await pressLink(browser, link, more)).status, 303)
      const page = await browser.get('/account')
      assert.ok(page.body.includes(own.user.email))
      assert.ok(!page.body.includes(other.user.email))
    },
  },
  {
    id: 'M019',
    surface: 'link',
    input: 'open the page in a browser: Referer of every request, address bar, history',
    run: async (world) => {
      const { link } = await askedLink(world, await world.newVisitor())
      const [, token = ''] = link.split('token=')
      const { page, close } = await openBrowser(world)
      const leaks: string[] = []
      page.on('request', async (request) => {
        const headers: Record<string, string> = await request.allHeaders().catch(() => ({}))
        const { referer = '' } = headers
        if (referer.includes(token)) leaks.push(request.url())
        if (request.url().includes(token) && request.url() !== world.appOrigin + link)
          leaks.push(request.url())
      })
      await page.goto(link, { waitUntil: 'networkidle' })
      await page.waitForURL((url) => !url.href.includes(token))
      await page.getByRole('button', { name: 'Sign in on this device instead' }).waitFor()
      await page.getByRole('link', { name: /Sendora/ }).click()
      await page.waitForURL('/')
      await page.goBack()
      assert.ok(!page.url().includes(token), 'the token is in the history')
      assert.deepEqual(leaks, [])
      await close()
    },
  },
  {
    id: 'M019-press',
    surface: 'link',
    input: 'the button still works after the address was cleaned, and so does the question',
    run: async (world) => {
      const visitor = await world.newVisitor()
      const { link } = await askedLink(world, visitor)
      const { page, context, close } = await openBrowser(world)
      await page.goto(link)
      await page.waitForURL('/magic-link')
      await page.getByRole('button', { name: 'Sign in on this device instead' }).click()
      await page.getByText(visitor.user.email).waitFor()
      await page.getByRole('button', { name: 'Sign in with this account' }).click()
      await page.waitForURL('/dashboard')
      assert.ok((await context.cookies()).some(({ name }) => name === 'sendora_rt'))
      await close()
    },
  },
  {
    id: 'M021',
    surface: 'link',
    input: 'the press from another site, with Origin: null, and without any origin',
    run: async (world) => {
      const { browser, link } = await askedLink(world, await world.newVisitor())
      const origins: Record<string, string | null>[] = [
        { origin: 'https://evil.test', 'sec-fetch-site': 'cross-site' },
        { origin: 'null', 'sec-fetch-site': 'cross-site' },
        { origin: 'null', 'sec-fetch-site': null },
        { origin: null, 'sec-fetch-site': null },
        { 'sec-fetch-site': 'same-site' },
      ]
      for (const headers of origins) {
        const shot = await browser.prepare({ path: link, form: ['token'], headers })
        const answer = await world.send(shot)
        assert.equal(answer.status, 403, JSON.stringify(headers))
        await noSessionCookie(answer, world)
      }
      assert.equal((await pressLink(browser, link)).status, 303, 'the link is spent')
    },
  },
  {
    id: 'M022',
    surface: 'link',
    input: 'the service answers 503 to the press, then recovers',
    run: async (world) => {
      const visitor = await world.newVisitor()
      const { browser, link } = await askedLink(world, visitor)
      await visitor.service.bend(verifyPath, { status: 503 })
      const answer = await pressLink(browser, link)
      assert.ok(answer.body.includes('We cannot reach the sign-in service'))
      await visitor.service.repair()
      assert.equal((await pressLink(browser, link)).status, 303)
    },
  },
  {
    id: 'M023',
    surface: 'link',
    input: '`from` inside the link tampered with',
    run: async (world) => {
      for (const from of [
        '//evil.test',
        'https://evil.test',
        '/%5Cevil.test',
        'javascript:alert(1)',
        '/login',
      ]) {
        const { browser, link } = await askedLink(world, await world.newVisitor())
        const path = `${link}&from=${from}`
        const answer = await pressLink(browser, path)
        assert.equal(ownLocation(answer, world.appOrigin).pathname, '/dashboard', from)
      }
      const { browser, link } = await askedLink(world, await world.newVisitor())
      const answer = await pressLink(browser, link, { from: '//evil.test' })
      assert.equal(ownLocation(answer, world.appOrigin).pathname, '/dashboard')
    },
  },
  {
    id: 'M020',
    surface: 'link',
    input: 'link tokens in the logs of app and mock',
    run: async (world) => {
      const { browser, link } = await askedLink(world, await world.newVisitor())
      const [, token = ''] = link.split('token=')
      await pressLink(browser, link)
      await pressLink(browser, link)
      for (const { name, output } of world.servers.all()) {
        assert.ok(!output.join('').includes(token), `${name} has written the token`)
      }
    },
  },
  {
    id: 'M015',
    surface: 'link',
    input: 'one second older than 15 minutes; the clocks of browser and app have no say',
    run: async (world) => {
      const { browser, link } = await askedLink(world, await world.newVisitor())
      await world.mock.changeSettings({ clockOffsetSeconds: 901 })
      try {
        assert.ok((await pressLink(browser, link)).body.includes(spent))
      } finally {
        await world.mock.changeSettings({ clockOffsetSeconds: 0 })
      }
    },
  },
]

type Answered = { path: string; intent: string }

/** Presses a button of the question that a page asks. */
function answerQuestion(
  browser: ReturnType<typeof createRawBrowser>,
  html: string,
  { path, intent }: Answered,
) {
  return browser.submitOn(html, { path, form: ['pending'], fields: { intent }, allow: ['secret'] })
}

export const magicLinkGroup: Group = { name: 'M', title: 'magic links', rows }
