import assert from 'node:assert/strict'
import type { AttackCase } from '../../harness/attack-case'
import type { RawBrowser } from '../../harness/raw-browser'
import { createRawBrowser } from '../../harness/raw-browser'
import { sessionPairs } from '../../harness/session'
import { askForLink, pressLink } from '../../harness/sign-in-ways'
import { askedLink, loginPath } from './asked-link'

const holdsSession = (browser: RawBrowser) => browser.jar.has('sendora_rt')
const sameDevice = { device: 'this' }

/** Rows about links that someone else asked for. */
export const bindingRows: readonly AttackCase[] = [
  {
    id: 'M010',
    surface: 'link',
    input: 'press in another browser: not spent, then a named confirmation',
    run: async (attack) => {
      const visitor = await attack.newVisitor()
      const { browser, link } = await askedLink(attack, visitor)
      const other = createRawBrowser(attack)
      const silent = await pressLink(other, link, { device: '' })
      assert.equal(silent.status, 200)
      assert.ok(!holdsSession(other), 'signed in without a word')
      assert.ok(!silent.body.includes(visitor.user.email), 'names the account too early')
      assert.equal((await pressLink(browser, link)).status, 303, 'the mismatch has spent the link')

      const again = await askedLink(attack, visitor)
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
    run: async (attack) => {
      for (const intent of ['accept', 'decline']) {
        const visitor = await attack.newVisitor()
        const { link } = await askedLink(attack, visitor)
        const other = createRawBrowser(attack)
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
    run: async (attack) => {
      const [attacker, victim] = [await attack.newVisitor(), await attack.newVisitor()]
      const { link } = await askedLink(attack, attacker)
      const session = await victim.service.session()
      // With and without a link of the victim's own under way.
      for (const hasAsked of [false, true]) {
        const fresh = hasAsked ? (await askedLink(attack, attacker)).link : link
        const browser = createRawBrowser(attack)
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
    run: async (attack) => {
      const [first, second] = [await attack.newVisitor(), await attack.newVisitor()]
      const browser = createRawBrowser(attack)
      const one = (await askedLink(attack, first)).link
      const two = (await askedLink(attack, second)).link
      const question = await pressLink(browser, one, sameDevice)
      await pressLink(browser, two, sameDevice)
      await answerQuestion(browser, question.body, { path: one, intent: 'accept' })
      assert.ok(!holdsSession(browser), 'signed in as someone else than was asked about')
    },
  },
]

type Answered = { path: string; intent: string }

/** Presses a button of the question that a page asks. */
function answerQuestion(browser: RawBrowser, html: string, { path, intent }: Answered) {
  return browser.submitOn(html, { path, form: ['pending'], fields: { intent }, allow: ['secret'] })
}
