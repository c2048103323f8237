import { openEventStream } from '@/lib/dashboard/events/open-event-stream'
import { withSession } from '@/lib/sendora/server'

/** Events as they happen, as the service sends them. Ends with `event: end` when the session does, or has too many. */
export const GET = withSession((request, { session }) =>
  openEventStream(request, session.sessionId ?? session.userId),
)
