import { NextResponse } from 'next/server'
import type { SendoraConfig } from '../core/config/options'
import type { GateAnswer } from '../core/gate/gate-answer'
import { makeUncacheable } from '../core/gate/headers'
import { closedPolicy, drawRefusalPage } from '../core/gate/refusal-page'
import { withBasePath } from '../core/paths/base-path'
import { createNonce } from '../core/tokens/base64url'

/** Only redirects need the origin that was asked for. */
export function respond(answer: GateAnswer, config: SendoraConfig): NextResponse {
  const drawn = answer.page && drawRefusalPage(answer.page, createNonce())
  const response =
    answer.location === undefined
      ? new NextResponse(drawn?.body ?? answer.body, { status: answer.status })
      : NextResponse.redirect(
          new URL(
            withBasePath(answer.location, config),
            config.appOrigin ?? config.appOrigins.first ?? undefined,
          ),
          answer.status,
        )
  response.headers.set('content-security-policy', closedPolicy())
  const headers = { ...drawn?.headers, ...answer.headers }
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  makeUncacheable(response.headers)
  return response
}
