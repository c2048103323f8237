import assert from 'node:assert/strict'
import type { AttackCase } from '../../harness/attack-case'
import { noSessionCookie, ownLocation } from '../../harness/expectations'
import { createRawBrowser } from '../../harness/raw-browser'
import { askForLink, newestLink, pressLink, signInByLink } from '../../harness/sign-in-ways'
import { visibleText } from '../../harness/visible-text'
import { askedLink, loginPath, spent } from './asked-link'

const verifyPath = '/auth-service/magic-link/verify'

/** Rows about what spends a link, and what does not. */
export const spendingRows: readonly AttackCase[] = [
  {
    id: 'M-control',
    surface: 'link',
    input: 'asked for and pressed in one browser',
    run: async (attack) => {
      const { user } = await attack.newVisitor()
      const answer = await signInByLink(attack, { user, loginPath })
      assert.equal(answer.status, 303)
    },
  },
  {
    id: 'M002',
    surface: 'request',
    input: 'two addresses in one field, and a repeated field',
    run: async (attack) => {
      const [a, b] = [
        (await attack.newVisitor()).user.email,
        (await attack.newVisitor()).user.email,
      ]
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
        const browser = createRawBrowser(attack)
        const fields = { email, password: '', intent: 'link' }
        const answer = await browser.submit({ path: loginPath, form: ['password'], fields })
        assert.equal(answer.status, 200, email)
      }
      const browser = createRawBrowser(attack)
      const request = await browser.prepare({
        path: loginPath,
        form: ['password'],
        fields: { intent: 'link' },
      })
      const [, boundary = ''] = /boundary=(\S+)/.exec(request.headers['content-type'] ?? '') ?? []
      const part = (value: string) =>
        `--${boundary}\r\nContent-Disposition: form-data; name="email"\r\n\r\n${value}\r\n`
      const body = part(a) + part(b) + request.body
      await attack.send({ ...request, body })
      for (const email of [a, b]) assert.deepEqual(await attack.mock.readMailbox(email), [], email)
    },
  },
  {
    id: 'M007',
    surface: 'link',
    input: 'GET and HEAD by a scanner, ten times each',
    run: async (attack) => {
      const { browser, link } = await askedLink(attack, await attack.newVisitor())
      for (let count = 0; count < 10; count++) {
        for (const method of ['GET', 'HEAD', 'OPTIONS']) {
          const headers = { 'user-agent': 'scanner', 'x-forwarded-for': `198.51.100.${count}` }
          const answer = await attack.send({ method, path: link, headers }, { allow: ['secret'] })
          await noSessionCookie(answer, attack)
        }
      }
      assert.equal((await pressLink(browser, link)).status, 303, 'the link is spent')
    },
  },
  {
    id: 'M014',
    surface: 'link',
    input: 'two parallel presses of one page, and of two browsers',
    run: async (attack) => {
      const visitor = await attack.newVisitor()
      const { browser, link } = await askedLink(attack, visitor)
      const request = await browser.prepare({ path: link, form: ['token'] })
      const other = await createRawBrowser(attack).prepare({
        path: link,
        form: ['token'],
        fields: { device: 'this' },
      })
      const send = (one: typeof request) => attack.send(one, { allow: ['secret'] })
      const own = await Promise.all([send(request), send(request)])
      assert.deepEqual(
        own.map(({ status }) => status),
        [303, 303],
      )
      await noSessionCookie(await send(other), attack)
      assert.equal((await visitor.service.families()).length, 1)
    },
  },
  {
    id: 'M014-again',
    surface: 'link',
    input: 'a used link, opened again where it was used and elsewhere; another one beside it',
    run: async (attack) => {
      const visitor = await attack.newVisitor()
      const { browser, link } = await askedLink(attack, visitor)
      assert.equal((await pressLink(browser, link)).status, 303)
      const again = await browser.get(link, { allow: ['secret'] })
      assert.ok(visibleText(again.body).includes(spent), 'the link is offered once more')
      const elsewhere = await createRawBrowser(attack).get(link, { allow: ['secret'] })
      assert.ok(
        !visibleText(elsewhere.body).includes(spent),
        'another browser is told that the link was used',
      )

      await askForLink({ user: visitor.user, loginPath, browser: createRawBrowser(attack) })
      const other = await browser.get(await newestLink(attack, visitor.user), { allow: ['secret'] })
      assert.ok(!visibleText(other.body).includes(spent), 'an unused link counts as used')
    },
  },
  {
    id: 'M016',
    surface: 'link',
    input: 'an older link after a newer one was asked for',
    run: async (attack) => {
      const visitor = await attack.newVisitor()
      const older = await askedLink(attack, visitor)
      const newer = await askedLink(attack, visitor)
      const answer = await pressLink(newer.browser, older.link)
      assert.ok(visibleText(answer.body).includes(spent))
      assert.equal((await pressLink(newer.browser, newer.link)).status, 303)
    },
  },
  {
    id: 'M017',
    surface: 'link',
    input: 'token changed by a character, cut, in another case, 100 KB, NUL, repeated',
    run: async (attack) => {
      const { browser, link } = await askedLink(attack, await attack.newVisitor())
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
        assert.ok(visibleText(answer.body).includes(spent), `other words for ${value.slice(0, 20)}`)
        await noSessionCookie(answer, attack)
      }
      for (const path of [`/magic-link?token=a&token=b`, '/magic-link?token[]=a', '/magic-link']) {
        assert.equal((await attack.send({ path })).status, 200, path)
      }
      assert.equal((await pressLink(browser, link)).status, 303, 'the real one was spent')
    },
  },
  {
    id: 'M018',
    surface: 'link',
    input: 'the token with another e-mail address beside it',
    run: async (attack) => {
      const [own, other] = [await attack.newVisitor(), await attack.newVisitor()]
      const { browser, link } = await askedLink(attack, own)
      const more = { email: other.user.email, userId: other.user.id, account: other.user.email }
      assert.equal((await pressLink(browser, link, more)).status, 303)
      const page = await browser.get('/account')
      assert.ok(page.body.includes(own.user.email))
      assert.ok(!page.body.includes(other.user.email))
    },
  },
  {
    id: 'M021',
    surface: 'link',
    input: 'the press from another site, with Origin: null, and without any origin',
    run: async (attack) => {
      const { browser, link } = await askedLink(attack, await attack.newVisitor())
      const origins: Record<string, string | null>[] = [
        { origin: 'https://evil.test', 'sec-fetch-site': 'cross-site' },
        { origin: 'null', 'sec-fetch-site': 'cross-site' },
        { origin: 'null', 'sec-fetch-site': null },
        { origin: null, 'sec-fetch-site': null },
        { 'sec-fetch-site': 'same-site' },
      ]
      for (const headers of origins) {
        const request = await browser.prepare({ path: link, form: ['token'], headers })
        const answer = await attack.send(request)
        assert.equal(answer.status, 403, JSON.stringify(headers))
        await noSessionCookie(answer, attack)
      }
      assert.equal((await pressLink(browser, link)).status, 303, 'the link is spent')
    },
  },
  {
    id: 'M022',
    surface: 'link',
    input: 'the service answers 503 to the press, then recovers',
    run: async (attack) => {
      const visitor = await attack.newVisitor()
      const { browser, link } = await askedLink(attack, visitor)
      await visitor.service.bend(verifyPath, { status: 503 })
      const answer = await pressLink(browser, link)
      assert.ok(answer.body.includes('We can’t reach the sign-in service'))
      await visitor.service.repair()
      assert.equal((await pressLink(browser, link)).status, 303)
    },
  },
  {
    id: 'M023',
    surface: 'link',
    input: '`from` inside the link tampered with',
    run: async (attack) => {
      for (const from of [
        '//evil.test',
        'https://evil.test',
        '/%5Cevil.test',
        'javascript:alert(1)',
        '/login',
      ]) {
        const { browser, link } = await askedLink(attack, await attack.newVisitor())
        const path = `${link}&from=${from}`
        const answer = await pressLink(browser, path)
        assert.equal(ownLocation(answer, attack.appOrigin).pathname, '/dashboard', from)
      }
      const { browser, link } = await askedLink(attack, await attack.newVisitor())
      const answer = await pressLink(browser, link, { from: '//evil.test' })
      assert.equal(ownLocation(answer, attack.appOrigin).pathname, '/dashboard')
    },
  },
  {
    id: 'M020',
    surface: 'link',
    input: 'link tokens in the logs of app and mock',
    run: async (attack) => {
      const { browser, link } = await askedLink(attack, await attack.newVisitor())
      const [, token = ''] = link.split('token=')
      await pressLink(browser, link)
      await browser.get(link, { allow: ['secret'] })
      await pressLink(createRawBrowser(attack), link, { device: 'this' })
      for (const { name, output } of attack.servers.all()) {
        assert.ok(!output.join('').includes(token), `${name} has written the token`)
      }
    },
  },
  {
    id: 'M015',
    surface: 'link',
    input: 'one second older than 15 minutes; the clocks of browser and app have no say',
    run: async (attack) => {
      const { browser, link } = await askedLink(attack, await attack.newVisitor())
      await attack.mock.changeSettings({ clockOffsetSeconds: 901 })
      try {
        assert.ok(visibleText((await pressLink(browser, link)).body).includes(spent))
      } finally {
        await attack.mock.changeSettings({ clockOffsetSeconds: 0 })
      }
    },
  },
]
