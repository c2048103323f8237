import assert from 'node:assert/strict'
import type { RawRequest } from '../../../testing/http/raw-request'
import type { AttackCase } from '../../harness/attack-case'
import type { AttackContext } from '../../harness/attack-context'
import { openBrowser } from '../../harness/browser'
import { publicKey } from '../../harness/canaries'
import { uncacheable } from '../../harness/expectations'
import { sessionCookie, signInBrowser } from '../../harness/session'

/** Actions that only the audit log has: the overview's feed shows some of the others. */
const auditTrace = /session\.(started|signed_out)/

/** What the newest entries of the audit log hold: their ids and whom they are about. */
async function readAuditLog(attack: AttackContext): Promise<string[]> {
  const { service } = await attack.newVisitor({ claims: { role: 'admin' } })
  const { accessToken } = await service.session()
  const response = await attack.http.get(`${attack.mockOrigin}/api/v1/admin/audit-log`, {
    headers: { authorization: `Bearer ${accessToken}`, 'x-api-key': publicKey },
  })
  const { data } = await response.json()
  const entries: { id: string; actor: string | null }[] = data.items
  assert.ok(entries.length > 0, 'there is an audit log')
  return entries.flatMap(({ id, actor }) => (actor === null ? [id] : [id, actor]))
}

/** A request for a payload has to say so in the address as well. */
async function follow(attack: AttackContext, ask: RawRequest) {
  const answer = await attack.send(ask)
  if (answer.status !== 307) return answer
  return attack.send({ ...ask, path: answer.header('location') })
}

/** What one signed-in person may see and another may not. */
export const nestedRows: readonly AttackCase[] = [
  {
    id: 'P072',
    surface: 'nested access',
    input: '/dashboard/admin as a member: directly, as a payload, by segment address',
    run: async (attack) => {
      const { user, service } = await attack.newVisitor({ claims: { role: 'member' } })
      const cookie = sessionCookie(await service.session())
      const kept = (await readAuditLog(attack)).filter((text) => text !== user.email)
      const asks = [
        { path: '/dashboard/admin', headers: { cookie } },
        { path: '/dashboard/admin?_rsc=1', headers: { cookie, rsc: '1' } },
        { path: '/dashboard/admin.rsc', headers: { cookie, rsc: '1' } },
        { path: '/dashboard/admin.segments/_full.segment.rsc', headers: { cookie } },
        {
          path: '/dashboard/admin.segments/dashboard/admin/__PAGE__.segment.rsc',
          headers: { cookie },
        },
      ]
      for (const ask of asks) {
        const answer = await follow(attack, ask)
        assert.doesNotMatch(answer.body, auditTrace, `${ask.path} shows the audit log`)
        const shown = kept.find((text) => answer.text.includes(text))
        assert.equal(shown, undefined, `${ask.path} shows an entry`)
        // Next answers 200 to its own client, and the page's refusal is inside the payload.
        const isInside =
          answer.status === 200 && answer.header('content-type').includes('x-component')
        // Or the address is no page's: then it's the tree of the page that says so, which holds nothing.
        const refusal =
          /You don’t have access to this page|NEXT_HTTP_ERROR_FALLBACK;404|"n":"path","t":"c"/
        if (isInside) assert.match(answer.body, refusal, ask.path)
        else assert.ok([403, 404].includes(answer.status), `${ask.path}: ${answer.status}`)
        await uncacheable(answer, attack)
      }
    },
  },
  {
    id: 'P-nested-control',
    surface: 'nested access',
    input: 'the same page and payload as an admin, as a control',
    run: async (attack) => {
      const { service } = await attack.newVisitor({ claims: { role: 'admin' } })
      const cookie = sessionCookie(await service.session())
      const [, actor = ''] = await readAuditLog(attack)
      for (const headers of [{ cookie }, { cookie, rsc: '1' }]) {
        const answer = await follow(attack, { path: '/dashboard/admin', headers })
        assert.equal(answer.status, 200)
        assert.match(answer.body, auditTrace)
        assert.ok(answer.body.includes(actor), 'nobody is named')
      }
    },
  },
  {
    id: 'P073',
    surface: 'nested access',
    input:
      'a member walks to the admin page inside the browser, by a link that was drawn for an admin',
    run: async (attack) => {
      const admin = await attack.newVisitor({ claims: { role: 'admin' } })
      const member = await attack.newVisitor({ claims: { role: 'member' } })
      const browser = await openBrowser(attack)
      const link = browser.page.locator('a[href="/dashboard/admin"]').first()
      try {
        await signInBrowser(browser.context, await admin.service.session(), attack.appOrigin)
        await browser.page.goto('/dashboard')
        await link.waitFor()
        // The page has noted whose session it shows. Before that, it would take the link away by itself.
        await browser.page.waitForFunction(() => localStorage.getItem('sendora.session-drawn'))
        await signInBrowser(browser.context, await member.service.session(), attack.appOrigin)
        await link.click()
        await browser.page.waitForURL('**/dashboard/admin')
        await browser.page.getByText(/role/i).first().waitFor()
        assert.doesNotMatch(await browser.page.content(), auditTrace)
      } finally {
        await browser.close()
      }
    },
  },
]
