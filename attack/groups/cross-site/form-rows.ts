import assert from 'node:assert/strict'
import type { AttackCase } from '../../harness/attack-case'
import type { AttackContext } from '../../harness/attack-context'
import { noSessionCookie, status } from '../../harness/expectations'
import { multipart, postHeaders, readActionIds } from '../../harness/forms'
import { createRawBrowser } from '../../harness/raw-browser'
import { sessionCookie } from '../../harness/session'
import { foreign, type Headers } from './foreign'

/** Signs nobody in, out or up: the forms of the app, posted from elsewhere. */
async function postForm(
  attack: AttackContext,
  what: 'sign-in' | 'link' | 'sign-out',
  headers: Headers,
) {
  const { user, service } = await attack.newVisitor()
  const session = await service.session()
  const isOut = what === 'sign-out'
  const browser = createRawBrowser(attack, {
    cookies: isOut ? { sendora_at: session.accessToken, sendora_rt: session.refreshToken } : {},
  })
  const typed = {
    email: user.email,
    password: user.password,
    intent: what === 'link' ? 'link' : 'password',
  }
  const request = isOut
    ? {
        method: 'POST',
        path: '/sign-out',
        ...signOutBody(attack, session, headers),
      }
    : await browser.prepare({ path: '/login', form: ['password'], fields: typed, headers })
  const answer = await attack.send(request)
  await noSessionCookie(answer, attack)
  return { answer, user, service }
}

function signOutBody(
  attack: AttackContext,
  session: Parameters<typeof sessionCookie>[0],
  headers: Headers,
) {
  const { contentType, body } = multipart([])
  const cookie = sessionCookie(session)
  return { body, headers: postHeaders(attack, contentType, { cookie, headers }) }
}

/** Forms and handlers of the app, called by pages of others. */
export const formRows: readonly AttackCase[] = [
  {
    id: 'X014',
    surface: 'sign-out',
    input: 'a cross-site form post',
    run: async (attack) => {
      const { answer, service } = await postForm(attack, 'sign-out', foreign)
      await status(403)(answer, attack)
      assert.ok((await service.families()).every(({ revokedAt }) => revokedAt === null))
    },
  },
  {
    id: 'X015',
    surface: 'login',
    input: "a cross-site form post with the attacker's own password",
    run: async (attack) => {
      for (const headers of [foreign, { origin: null, 'sec-fetch-site': null }]) {
        const { answer, service } = await postForm(attack, 'sign-in', headers)
        await status(403)(answer, attack)
        assert.equal((await service.families()).length, 1, 'someone was signed in')
      }
    },
  },
  {
    id: 'X016',
    surface: 'magic link',
    input: "a cross-site post that asks for a link to the victim's address",
    run: async (attack) => {
      const { answer, user } = await postForm(attack, 'link', foreign)
      await status(403)(answer, attack)
      assert.deepEqual(await attack.mock.readMailbox(user.email), [])
    },
  },
  {
    id: 'X022',
    surface: 'history',
    input: 'a cross-site GET with ?_method=POST',
    run: async (attack) => {
      const { service } = await attack.newVisitor()
      const cookie = sessionCookie(await service.session())
      const id = readActionIds('/account').renameAction
      for (const path of [`/account?_method=POST&$ACTION_ID_${id}=`, `/login?_method=POST`]) {
        const answer = await attack.send({
          path,
          headers: { cookie, 'sec-fetch-site': 'cross-site' },
        })
        assert.equal(answer.all('set-cookie').filter((one) => one.includes('sendora_')).length, 0)
      }
      assert.ok((await service.families()).every(({ revokedAt }) => revokedAt === null))
    },
  },
  {
    id: 'X-handler-csrf',
    surface: 'route handler',
    input: 'cookie-authenticated calls other than GET, cross-site and without the CSRF header',
    run: async (attack) => {
      const { service } = await attack.newVisitor()
      const cookie = sessionCookie(await service.session())
      for (const method of ['POST', 'PUT', 'DELETE']) {
        for (const headers of [{ cookie, origin: 'https://evil.test' }, { cookie }]) {
          const answer = await attack.send({ method, path: '/api/user', headers })
          await status(403, 405)(answer, attack)
        }
      }
    },
  },
]
