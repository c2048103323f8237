import { mergePatch, type Patch, revisionView, type Versioned } from '../state/versioned'
import { fail, ok, type Reply } from './reply'
import { refuse } from './request/read-input'

/** The answer of a PATCH with a version: the merged thing, or 409 that names the fields changed meanwhile. */
export function answerPatch<T extends object>(
  record: Versioned<T>,
  patch: Patch<T>,
  view: () => object,
  merge = mergePatch<T>,
): Reply {
  if (patch.version > record.version) {
    return refuse({ path: ['version'], code: 'too_big', message: 'There is no such version yet.' })
  }
  const fields = merge(record, patch)
  if (fields.length === 0) return ok(view())
  const { updatedAt, updatedBy } = revisionView(record)
  return fail('VERSION_CONFLICT', { details: { fields, current: view(), updatedBy, updatedAt } })
}
