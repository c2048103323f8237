/** One call that reached the fake service. */
export type SeenCall = { url: string; path: string; init: RequestInit; body: unknown }

type Answer = (call: SeenCall) => Response | Promise<Response>

/** A `fetch` that answers by the end of the path, and remembers who called. A path it does not know is unreachable. */
export function fakeService(answers: Record<string, Answer> = {}) {
  const calls: SeenCall[] = []
  const fetch = async (input: string | URL | Request, init: RequestInit = {}) => {
    const { pathname } = new URL(String(input))
    const body = typeof init.body === 'string' ? JSON.parse(init.body) : undefined
    const call = { url: String(input), path: pathname, init, body }
    calls.push(call)
    const name = Object.keys(answers).find((ending) => pathname.endsWith(ending))
    if (name === undefined) throw new TypeError('fetch failed')
    return answers[name]!(call)
  }
  return {
    fetch: fetch as typeof globalThis.fetch,
    calls,
    answers,
    callsTo: (ending: string) => calls.filter(({ path }) => path.endsWith(ending)),
  }
}

export function jsonResponse(status: number, body: unknown, headers: HeadersInit = {}): Response {
  return Response.json(body, { status, headers })
}

/** The envelope of a success. */
export function ok(data: unknown, headers: HeadersInit = {}): Response {
  return jsonResponse(200, { success: true, data }, headers)
}

/** The envelope of a refusal. */
export function refusal(status: number, code: string, details?: object): Response {
  return jsonResponse(status, { success: false, error: { code, message: 'No.', details } })
}

/** A session payload with these two tokens. */
export function issued(accessToken: string, refreshToken: string): Response {
  return ok({ user: null, tokens: { accessToken, refreshToken, expiresIn: 900 } })
}
