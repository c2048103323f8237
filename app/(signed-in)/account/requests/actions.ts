'use server'

import { formText } from '@/lib/form-text'
import { type OwnRequest, ownRequestSchema } from '@/lib/requests/own-request'
import { type OwnAnswer, sendOwnRequest } from '@/lib/requests/send-own-request'
import type { FormState } from '@/lib/sendora'
import { withSessionForm } from '@/lib/sendora/server'
import { getTexts } from '@/lib/texts/server'

const longest = 10_000

type Typed = { method: string; path: string; body: string }

/** What the page shows after a request: what was sent and what came back, or what to correct. */
export type Inspection =
  | { kind: 'inspected'; typed: Typed; sent: OwnRequest; answer: OwnAnswer }
  | { kind: 'wrong'; typed: Typed; fields: { path?: string; body?: string } }

/** Sends the request of the form to the app's own API. */
export const inspectAction = withSessionForm<Inspection>(
  async (_context, form): Promise<FormState | Inspection> => {
    const typed = {
      method: formText(form, 'method', longest),
      path: formText(form, 'path', longest),
      body: formText(form, 'body', longest),
    }
    const read = ownRequestSchema.safeParse(typed)
    if (!read.success) return { kind: 'wrong', typed, fields: await problemsOf(read.error.issues) }
    return { kind: 'inspected', typed, sent: read.data, answer: await sendOwnRequest(read.data) }
  },
)

async function problemsOf(issues: readonly { message: string; path: PropertyKey[] }[]) {
  const t = await getTexts('requests')
  const sentences: Record<string, string> = {
    path: t('problem.path'),
    'path-long': t('problem.pathLong'),
    body: t('problem.body'),
    'body-long': t('problem.bodyLong'),
  }
  return Object.fromEntries(
    issues.map(({ path, message }) => [
      String(path[0]) === 'body' ? 'body' : 'path',
      sentences[message] ?? t('problem.method'),
    ]),
  )
}
