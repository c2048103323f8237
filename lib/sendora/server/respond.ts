import { NextResponse } from 'next/server'
import type { SendoraConfig } from '../core/config/options'
import type { GateAnswer } from '../core/gate/gate-answer'
import { closedPolicy, makeUncacheable } from '../core/gate/headers'
import { withBasePath } from '../core/paths/base-path'

/** Only redirects need the origin that was asked for. */
export function respond(answer: GateAnswer, config: SendoraConfig): NextResponse {
  const response =
    answer.location === undefined
      ? new NextResponse(answer.body, { status: answer.status })
      : NextResponse.redirect(
          new URL(withBasePath(answer.location, config), config.appOrigin ?? undefined),
          answer.status,
        )
  response.headers.set('content-security-policy', closedPolicy())
  for (const [name, value] of Object.entries(answer.headers)) response.headers.set(name, value)
  makeUncacheable(response.headers)
  return response
}
