/** The mock's controls that the soak test needs. */
export function createControl(mockUrl) {
  async function call(method, path, body) {
    const response = await fetch(`${mockUrl}/__mock${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}`)
    return response.status === 204 ? undefined : response.json()
  }
  const of = (email) => `?email=${encodeURIComponent(email)}`

  return {
    settings: (settings) => call('POST', '/settings', settings),
    fault: (fault) => call('POST', '/faults', { path: '/auth-service/token/refresh', ...fault }),
    repair: () => call('DELETE', '/faults'),
    /** When calls to renew arrived, ISO 8601. */
    refreshTimes: async () => {
      const log = await call('GET', '/requests?path=/auth-service/token/refresh')
      return log.map(({ at }) => at)
    },
    families: (email) => call('GET', `/families${of(email)}`),
    session,
    /** A user of its own, signed in, whose access token has run out. */
    expiredSession: (email) => session(email, -60),
  }

  async function session(email, accessTtlSeconds) {
    const { id } = await call('POST', '/users', { email })
    const tokens = await call('POST', '/sessions', { email, accessTtlSeconds })
    return { ...tokens, email, userId: id }
  }
}
