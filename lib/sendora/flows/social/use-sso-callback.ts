'use client'

import { useEffect, useState } from 'react'

/** The result of single sign-on, from the address's fragment (contract: single sign-on). */
export type SsoCallback =
  /** The address hasn't been read yet. */
  | { kind: 'reading' }
  /** For `completeSingleSignOnAction`, once. A credential: put it in the form and nowhere else. */
  | { kind: 'token'; token: string }
  /** A code of the provider or the service: look it up with `describeError`, never show it. */
  | { kind: 'error'; code: string }
  | { kind: 'nothing' }

/**
 * Reads the result of single sign-on and removes it from the address at once, so that it isn't in the history, in copied
 * links, or in reach of other scripts.
 */
export function useSsoCallback(): SsoCallback {
  const [ssoCallback, setSsoCallback] = useState<SsoCallback>({ kind: 'reading' })
  useEffect(() => {
    const { hash, pathname } = window.location
    // Effects run twice in development, and the second run finds no fragment.
    setSsoCallback((known) => (known.kind === 'reading' ? readSsoCallback(hash) : known))
    // Now, before the router listens, and again after, so that it doesn't write it back.
    window.history.replaceState(null, '', pathname)
  }, [])
  useEffect(() => {
    if (ssoCallback.kind !== 'reading')
      window.history.replaceState(null, '', window.location.pathname)
  }, [ssoCallback])
  return ssoCallback
}

function readSsoCallback(hash: string): SsoCallback {
  const given = new URLSearchParams(hash.slice(1))
  const [token, code] = [given.get('sendora_oidc_token'), given.get('sendora_oidc_error')]
  if (code !== null) return { kind: 'error', code }
  return token ? { kind: 'token', token } : { kind: 'nothing' }
}
