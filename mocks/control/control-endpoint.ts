import { type HttpHandler, HttpResponse, http } from 'msw'
import { z } from 'zod'
import type { Method } from '../http/endpoint'
import { parseJson } from '../http/request/parse-json'
import type { MockState } from '../state/mock-state'

export type ControlReply = { status: number; body?: unknown }

export type ControlCall<Body> = { body: Body; query: Readonly<Record<string, string | undefined>> }

export type ControlSpec<Body extends z.ZodType> = { method: Method; path: string; body?: Body }

/** A control endpoint of the mock. Plain JSON in and out; a bad body gets a 400 with the reason. */
export function controlEndpoint<Body extends z.ZodType = z.ZodUnknown>(
  state: MockState,
  spec: ControlSpec<Body>,
  run: (call: ControlCall<z.infer<Body>>) => ControlReply,
): HttpHandler {
  return http[spec.method](`${state.origin}/__mock${spec.path}`, async ({ request }) => {
    const bytes = new Uint8Array(await request.arrayBuffer())
    const json = parseJson(bytes, request.headers.get('content-type'))
    if (json.kind === 'wrong-type') return answer({ status: 415, body: NOT_JSON })
    if (json.kind === 'malformed') return answer({ status: 400, body: NOT_JSON })

    const parsed = (spec.body ?? z.unknown()).safeParse(json.kind === 'parsed' ? json.value : {})
    if (!parsed.success) {
      const message = z.prettifyError(parsed.error)
      return answer({ status: 400, body: { message, issues: parsed.error.issues } })
    }
    const query = Object.fromEntries(new URL(request.url).searchParams)
    return answer(run({ body: parsed.data as z.infer<Body>, query }))
  })
}

const NOT_JSON = { message: 'The body must be application/json.' }

function answer({ status, body }: ControlReply): Response {
  const init = { status, headers: { 'cache-control': 'no-store' } }
  return body === undefined
    ? new HttpResponse(null, init)
    : (HttpResponse.json(body as object, init) as Response)
}
