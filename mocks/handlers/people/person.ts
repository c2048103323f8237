import { z } from 'zod'
import { evaluateFlag, FLAGS } from '../../data/flags'
import { PLANS, ROLES } from '../../data/people'
import { searchText } from '../../data/people-filter'
import { sessionsOf } from '../../data/person-sessions'
import { personView } from '../../data/person-view'
import { adminEndpoint, editorOf } from '../../http/admin-endpoint'
import { answerPatch } from '../../http/answer-patch'
import { userEndpoint } from '../../http/endpoint'
import { fail, ok } from '../../http/reply'
import type { MockState } from '../../state/mock-state'

const path = '/people/:id'
const text = z.string().trim().min(1).max(80)
const body = z.object({
  version: z.int().min(1),
  name: text.optional(),
  company: text.optional(),
  city: text.optional(),
  plan: z.enum(PLANS).optional(),
  role: z.enum(ROLES).optional(),
})

export const personHandlers = (state: MockState) => {
  const find = (id = '') => {
    state.jobs.settle()
    return state.directory.byId(id)
  }
  return [
    userEndpoint(state, { method: 'get', path }, ({ params }) => {
      const record = find(params.id)
      return record ? ok(personView(record, state.nowMs())) : fail('NOT_FOUND')
    }),

    adminEndpoint(state, { method: 'patch', path, body }, (call) => {
      const record = find(call.params.id)
      if (!record) return fail('NOT_FOUND')
      const { version, ...changes } = call.body
      const before = record.version
      const patch = { changes, version, by: editorOf(call.actor), atMs: state.nowMs() }
      const view = () => personView(record, state.nowMs())
      const reply = answerPatch(record, patch, view, state.directory.edit)
      if (record.version > before) {
        state.auditTrail.add({ action: 'person.updated', actorId: call.actor.user.id })
      }
      return reply
    }),

    userEndpoint(state, { method: 'get', path: `${path}/flags` }, ({ params }) => {
      const record = find(params.id)
      if (!record) return fail('NOT_FOUND')
      const person = record.value
      const audiences = state.audiences.of({ person, text: searchText(person) })
      const items = Object.keys(FLAGS).flatMap((key) => {
        const answer = evaluateFlag(key, { id: person.id, audiences })
        return answer ? [{ key, ...answer }] : []
      })
      return ok({ items })
    }),

    userEndpoint(state, { method: 'get', path: `${path}/sessions` }, ({ params }) => {
      const record = find(params.id)
      if (!record) return fail('NOT_FOUND')
      const person = record.value
      const endedAtMs = state.directory.signedOutAtMs(person.id)
      return ok({ items: sessionsOf({ person, nowMs: state.nowMs(), endedAtMs }) })
    }),
  ]
}
