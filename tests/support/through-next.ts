import { adapter } from 'next/dist/server/web/adapter'
import type { NextFetchEvent, NextRequest } from 'next/server'

export type Gate = (request: NextRequest, event: NextFetchEvent) => Promise<Response>

type Facts = {
  method?: string
  headers?: Record<string, string>
  cookies?: Record<string, string>
  /** Of `next.config`. */
  nextConfig?: { basePath?: string; trailingSlash?: boolean }
}

/** What a gate answers, through Next's own adapter: it changes addresses and headers in front, and cookies behind. */
export async function answerThroughNext(
  gate: Gate,
  path: string,
  { method = 'GET', headers, cookies = {}, nextConfig = {} }: Facts = {},
): Promise<Response> {
  const pairs = Object.entries(cookies).map(([name, value]) => `${name}=${value}`)
  const { response } = await adapter({
    page: '/middleware',
    handler: gate,
    request: {
      url: `https://app.example${nextConfig.basePath ?? ''}${path}`,
      method,
      headers: { host: 'app.example', ...headers, ...(pairs[0] && { cookie: pairs.join('; ') }) },
      signal: new AbortController().signal,
      nextConfig,
    },
  } as never)
  return response
}
