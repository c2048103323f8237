'use server'

import { cookies } from 'next/headers'
import { languageCookie, readLanguage } from '@/lib/texts/languages'

const yearSeconds = 31_536_000

/** Stores the visitor's language. Without one of ours, the browser's languages decide again. */
export async function setLanguageAction(form: FormData): Promise<void> {
  await keep(languageCookie, readLanguage(fieldOf(form, 'language')))
}

function fieldOf(form: unknown, name: string): unknown {
  return form instanceof FormData ? form.get(name) : null
}

/** Preferences need no session: they are kept in the browser's own cookies. */
async function keep(name: string, value: string | null): Promise<void> {
  const store = await cookies()
  if (value === null) store.delete(name)
  else store.set(name, value, { httpOnly: true, sameSite: 'lax', path: '/', maxAge: yearSeconds })
}
