import { z } from 'zod'
import { currentUserSchema } from '@/lib/current-user'
import { withSession } from '@/lib/sendora/server'
import { serviceResponse } from '@/lib/service/service-response'

const parse = currentUserSchema.parse

/** The user of the session cookie or the Bearer token, as the service reports them. */
export const GET = withSession(async (_request, { callService }) =>
  serviceResponse(await callService('/auth-service/me', { parse })),
)

const changes = z.strictObject({ name: z.string().trim().min(1).max(80) })

/** Changes the user's name: `{"name": "Ada B"}`. The session's own copy follows with its next renewal. */
export const PATCH = withSession(async (request, { callService }) => {
  const body = changes.safeParse(await request.json())
  if (!body.success) {
    const issues = body.error.issues.map(({ path, message }) => ({ path, message }))
    const error = {
      code: 'VALIDATION_ERROR',
      message: 'Send {"name": "…"}, with 1 to 80 characters.',
    }
    return Response.json({ error: { ...error, issues } }, { status: 400 })
  }
  return serviceResponse(
    await callService('/auth-service/me', { method: 'PATCH', body: body.data, parse }),
  )
})
