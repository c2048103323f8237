import type { CookieSettings } from '../../core/cookies/cookies'
import type { SignInKind } from '../../core/events'
import { rememberField } from '../../core/forms/form-fields'
import type { CookieStore } from '../session-cookies'
import { flowCookie } from './flow-cookies'

/** As long as a mailed link lives, and longer than any other step (contract: lifetimes), seconds. */
const maxAgeSeconds = 900

/** The choice in a form; `undefined` without the field. A checkbox with value 1 may follow a hidden 0: the last counts. */
export function rememberOf(form: FormData | undefined): boolean | undefined {
  const last = form?.getAll(rememberField).at(-1)
  return last === undefined ? undefined : last === '1' || last === 'on'
}

type Note = {
  /** How the sign-in began; `null` if it hasn't got that far. */
  kind: SignInKind | null
  remember: boolean | undefined
}

const words = { true: '1', false: '0', undefined: '' } as const

/** Keeps what a form chose until the sign-in ends on another page: a second factor, a mailed link, a provider. */
export function signInNote(store: CookieStore, settings: CookieSettings) {
  const cookie = flowCookie(store, settings, { suffix: 'began', maxAgeSeconds })
  return {
    store: ({ kind, remember }: Note) => cookie.store(`${kind ?? ''}.${words[`${remember}`]}`),
    read(): Note {
      const [kind, choice] = cookie.read()?.split('.') ?? []
      return {
        kind: kinds.find((known) => known === kind) ?? null,
        remember: choice === '1' || choice === '0' ? choice === '1' : undefined,
      }
    },
    clear: () => cookie.read() !== null && cookie.clear(),
  }
}

const kinds: readonly SignInKind[] = [
  'password',
  'magic_link',
  'email_code',
  'social',
  'single_sign_on',
  'passkey',
  'guest',
]

/** Keeps the choice of a form whose sign-in ends elsewhere. */
export function noteRemember(form: FormData, store: CookieStore, settings: CookieSettings): void {
  const remember = rememberOf(form)
  const note = signInNote(store, settings)
  if (remember !== undefined) note.store({ kind: null, remember })
  // A choice of an earlier form doesn't count for this one.
  else note.clear()
}
