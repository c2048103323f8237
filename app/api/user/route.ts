import { currentUserSchema } from '@/lib/current-user'
import { withSession } from '@/lib/sendora/server'
import { serviceResponse } from '@/lib/service-response'

/** The user of the session cookie or the Bearer token, as the service reports them. */
export const GET = withSession(async (_request, { callService }) => {
  return serviceResponse(await callService('/auth-service/me', { parse: currentUserSchema.parse }))
})
