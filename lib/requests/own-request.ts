import { z } from 'zod'

export const requestMethods = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

const withBody: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

export const longestPath = 512
export const longestBody = 8_192

/** The start of every path that may be called: the app's own API, and nothing else. */
const apiStart = '/api/'

/** A call of the app's own API as a form has it. The issues name the problem: the page says it. */
export const ownRequestSchema = z
  .object({
    method: z.enum(requestMethods),
    path: z.string().trim().max(longestPath, 'path-long').refine(isApiPath, 'path'),
    body: z.string().max(longestBody, 'body-long').refine(isJsonOrEmpty, 'body'),
  })
  .transform(({ body, ...request }) => ({
    ...request,
    body: withBody.has(request.method) && body.trim() !== '' ? body : null,
  }))

export type OwnRequest = z.infer<typeof ownRequestSchema>

/** As written and as `URL` reads it: `/api/../account` and `//elsewhere` are none. */
function isApiPath(path: string): boolean {
  if (!path.startsWith(apiStart) || /[\s\\#]/.test(path) || !URL.canParse(path, origin))
    return false
  const url = new URL(path, origin)
  return (
    url.origin === origin &&
    url.pathname + url.search === path &&
    url.pathname.length > apiStart.length
  )
}

const origin = 'https://app.invalid'

function isJsonOrEmpty(body: string): boolean {
  if (body.trim() === '') return true
  try {
    JSON.parse(body)
    return true
  } catch {
    return false
  }
}
