import 'server-only'
import { cookies } from 'next/headers'
import { createSendoraServerClient } from '../sendora/server'

/**
 * The access token that `withSession` has judged, for a call that it has no words for, such as a stream: that of a Bearer
 * header (RFC 6750, section 2.1), or else the cookies'.
 */
export async function callerToken(request: Request): Promise<string | null> {
  const bearer = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  return bearer ?? createSendoraServerClient(cookies()).getAccessToken()
}
