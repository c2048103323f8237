import { z } from 'zod'
import { FLAGS } from '../../data/flags'
import { audienceFilterSchema } from '../../data/people-filter'
import { adminEndpoint, editorOf } from '../../http/admin-endpoint'
import { answerPatch } from '../../http/answer-patch'
import { userEndpoint } from '../../http/endpoint'
import { idempotent } from '../../http/idempotent'
import { fail, ok } from '../../http/reply'
import type { MockState } from '../../state/mock-state'
import type { Audience } from '../../state/people/audiences'
import { revisionView, type Versioned } from '../../state/versioned'

const path = '/audiences/:id'
const key = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60)
const name = z.string().trim().min(1).max(80)
const filter = audienceFilterSchema.nullable()
const newBody = z.object({ key, name, filter })
const patchBody = newBody.partial().extend({ version: z.int().min(1) })

export const audienceHandlers = (state: MockState) => {
  const view = (record: Versioned<Audience>) => {
    const { id } = record.value
    const total = state.directory.matching({ query: '', audience: id }).length
    return { ...record.value, ...revisionView(record), total, usedBy: usersOf(id) }
  }
  const noted = (action: string, actorId: string) => state.auditTrail.add({ action, actorId })
  const isTaken = (wanted: string, id: string | null) => {
    const other = state.audiences.byKey(wanted)
    return other !== undefined && other.value.id !== id
  }

  return [
    userEndpoint(state, { method: 'get', path: '/audiences' }, () => {
      state.jobs.settle()
      return ok({ items: state.audiences.all().map(view) })
    }),

    adminEndpoint(
      state,
      { method: 'post', path: '/audiences', body: newBody },
      idempotent(({ body, actor }) => {
        if (isTaken(body.key, null)) return fail('KEY_TAKEN')
        noted('audience.created', actor.user.id)
        return ok(view(state.audiences.add(body, editorOf(actor))))
      }),
    ),

    adminEndpoint(state, { method: 'patch', path, body: patchBody }, ({ params, body, actor }) => {
      const record = state.audiences.byId(params.id ?? '')
      if (!record) return fail('NOT_FOUND')
      const { version, ...changes } = body
      if (changes.key !== undefined && isTaken(changes.key, record.value.id)) {
        return fail('KEY_TAKEN')
      }
      const before = record.version
      const patch = { changes, version, by: editorOf(actor), atMs: state.nowMs() }
      const reply = answerPatch(record, patch, () => view(record))
      if (record.version > before) noted('audience.updated', actor.user.id)
      return reply
    }),

    adminEndpoint(state, { method: 'delete', path }, ({ params, actor }) => {
      const record = state.audiences.byId(params.id ?? '')
      if (!record) return fail('NOT_FOUND')
      const usedBy = usersOf(record.value.id)
      if (usedBy.length > 0) return fail('IN_USE', { details: { usedBy } })
      state.audiences.remove(record.value.id)
      noted('audience.deleted', actor.user.id)
      return ok()
    }),
  ]
}

/** The flags with a rule for this audience. */
function usersOf(id: string): string[] {
  return Object.entries(FLAGS).flatMap(([flag, { rules }]) =>
    rules.some(({ audienceId }) => audienceId === id) ? [flag] : [],
  )
}
