import { type HttpHandler, http } from 'msw'
import type { z } from 'zod'
import { API_BASE_PATH } from '../constants'
import type { MockState } from '../state/mock-state'
import { isPublishableKey, projectIdOf } from '../tokens/project-id'
import { fail, type Reply, toResponse } from './reply'
import { type Actor, authenticate } from './request/actor'
import { readInput } from './request/read-input'

export type Method = 'get' | 'post' | 'patch' | 'put' | 'delete'

export type EndpointSpec<Body extends z.ZodType> = {
  method: Method
  /** Below `/api/v1`, with `:name` parameters. */
  path: string
  /** Unknown members are dropped, mistyped ones are a 400. Without a schema the body is ignored. */
  body?: Body
}

export type Call<Body> = {
  state: MockState
  request: Request
  body: Body
  params: Readonly<Record<string, string>>
  query: Readonly<Record<string, string>>
  /** The project of the API key, or the demo project when the call needs no key. */
  projectId: string
}

export type Run<Body, Extra> = (call: Call<Body> & Extra) => Reply | Promise<Reply>
type Admit<Extra> = (state: MockState, headers: Headers) => Extra | null

/** A route that needs a publishable key in `X-API-Key` (contract: headers). */
export function keyEndpoint<Body extends z.ZodType = z.ZodUnknown>(
  state: MockState,
  spec: EndpointSpec<Body>,
  run: Run<z.infer<Body>, object>,
): HttpHandler {
  return createEndpoint({ state, spec, run, admit: (_, headers) => (hasKey(headers) ? {} : null) })
}

/** A route of the auth service that needs the key and a Bearer token. */
export function keyAndUserEndpoint<Body extends z.ZodType = z.ZodUnknown>(
  state: MockState,
  spec: EndpointSpec<Body>,
  run: Run<z.infer<Body>, { actor: Actor }>,
): HttpHandler {
  const admit: Admit<{ actor: Actor }> = (_, headers) =>
    hasKey(headers) ? admitUser(state, headers) : null
  return createEndpoint({ state, spec, run, admit })
}

/** A route of the business data: Bearer required, key accepted and not required. */
export function userEndpoint<Body extends z.ZodType = z.ZodUnknown>(
  state: MockState,
  spec: EndpointSpec<Body>,
  run: Run<z.infer<Body>, { actor: Actor }>,
): HttpHandler {
  return createEndpoint({ state, spec, run, admit: admitUser })
}

type EndpointParts<Body extends z.ZodType, Extra> = {
  state: MockState
  spec: EndpointSpec<Body>
  run: Run<z.infer<Body>, Extra>
  admit: Admit<Extra>
}

function createEndpoint<Body extends z.ZodType, Extra>(
  parts: EndpointParts<Body, Extra>,
): HttpHandler {
  const { state, spec, run, admit } = parts
  const url = `${state.origin}${API_BASE_PATH}${spec.path}`

  return http[spec.method](url, async ({ request, params }) => {
    const answer = async (): Promise<Reply> => {
      const extra = admit(state, request.headers)
      if (!extra) return fail('UNAUTHORIZED')
      const body = await readInput(request, spec.body)
      if (body.kind === 'refused') return body.reply
      return run({
        state,
        request,
        body: body.value,
        params: params as Record<string, string>,
        query: Object.fromEntries(new URL(request.url).searchParams),
        projectId: projectOfRequest(state, request.headers),
        ...extra,
      })
    }
    return toResponse(await answer(), request.headers.get('x-request-id') ?? '')
  })
}

const hasKey = (headers: Headers) => isPublishableKey(headers.get('x-api-key'))

const admitUser: Admit<{ actor: Actor }> = (state, headers) => {
  const actor = authenticate(state, headers)
  return actor && { actor }
}

function projectOfRequest(state: MockState, headers: Headers): string {
  const key = headers.get('x-api-key')
  return isPublishableKey(key) ? projectIdOf(key) : state.projectId
}
