import assert from 'node:assert/strict'
import { noSessionCookie, status } from '../../harness/expectations'
import { multipart, postHeaders, readActionIds } from '../../harness/forms'
import { createRawBrowser } from '../../harness/raw-browser'
import type { Row } from '../../harness/row'
import { sessionCookie } from '../../harness/session'
import type { World } from '../../harness/world'
import { foreign, type Headers } from './foreign'

/** Signs nobody in, out or up: the forms of the app, posted from elsewhere. */
async function postForm(world: World, what: 'sign-in' | 'link' | 'sign-out', headers: Headers) {
  const { user, service } = await world.newVisitor()
  const session = await service.session()
  const isOut = what === 'sign-out'
  const browser = createRawBrowser(world, {
    cookies: isOut ? { sendora_at: session.accessToken, sendora_rt: session.refreshToken } : {},
  })
  const typed = {
    email: user.email,
    password: user.password,
    intent: what === 'link' ? 'link' : 'password',
  }
  const shot = isOut
    ? {
        method: 'POST',
        path: '/account',
        ...signOutBody(world, session, headers),
      }
    : await browser.prepare({ path: '/login', form: ['password'], fields: typed, headers })
  const answer = await world.send(shot)
  await noSessionCookie(answer, world)
  return { answer, user, service }
}

function signOutBody(world: World, session: Parameters<typeof sessionCookie>[0], headers: Headers) {
  const { contentType, body } = multipart([[`$ACTION_ID_${readActionIds().signOutAction}`, '']])
  const cookie = sessionCookie(session)
  return { body, headers: postHeaders(world, contentType, { cookie, headers }) }
}

/** Forms and handlers of the app, called by pages of others. */
export const formRows: readonly Row[] = [
  {
    id: 'X014',
    surface: 'sign-out',
    input: 'a cross-site form post',
    run: async (world) => {
      const { answer, service } = await postForm(world, 'sign-out', foreign)
      await status(403)(answer, world)
      assert.ok((await service.families()).every(({ revokedAt }) => revokedAt === null))
    },
  },
  {
    id: 'X015',
    surface: 'login',
    input: "a cross-site form post with the attacker's own password",
    run: async (world) => {
      for (const headers of [foreign, { origin: null, 'sec-fetch-site': null }]) {
        const { answer, service } = await postForm(world, 'sign-in', headers)
        await status(403)(answer, world)
        assert.equal((await service.families()).length, 1, 'somebody was signed in')
      }
    },
  },
  {
    id: 'X016',
    surface: 'magic link',
    input: "a cross-site post that asks for a link to the victim's address",
    run: async (world) => {
      const { answer, user } = await postForm(world, 'link', foreign)
      await status(403)(answer, world)
      assert.deepEqual(await world.mock.readMailbox(user.email), [])
    },
  },
  {
    id: 'X022',
    surface: 'history',
    input: 'a cross-site GET with ?_method=POST',
    run: async (world) => {
      const { service } = await world.newVisitor()
      const cookie = sessionCookie(await service.session())
      const id = readActionIds().signOutAction
      for (const path of [`/account?_method=POST&$ACTION_ID_${id}=`, `/login?_method=POST`]) {
        const answer = await world.send({
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
    run: async (world) => {
      const { service } = await world.newVisitor()
      const cookie = sessionCookie(await service.session())
      for (const method of ['POST', 'PUT', 'DELETE']) {
        for (const headers of [{ cookie, origin: 'https://evil.test' }, { cookie }]) {
          const answer = await world.send({ method, path: '/api/user', headers })
          await status(403, 405)(answer, world)
        }
      }
    },
  },
]
