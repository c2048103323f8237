import 'server-only'
import { restorePerson } from '@/app/(signed-in)/dashboard/people/_components/person/actions'

type UndoAction = (form: FormData) => Promise<void>

/**
 * What an Undo button can call, by the name that `flash` was given. Each is a server action that checks the session and
 * its fields, since both come from the browser.
 */
const undoActions: Readonly<Record<string, UndoAction>> = { restorePerson }

/** The action of this name; `undefined` for one that no longer exists. */
export function undoActionOf(name: string | undefined): UndoAction | undefined {
  return name !== undefined && Object.hasOwn(undoActions, name) ? undoActions[name] : undefined
}
