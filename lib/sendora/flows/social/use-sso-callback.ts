'use client'

import { useEffect, useState } from 'react'

/** What single sign-on hands over in the fragment of its address (contract: single sign-on). */
export type SsoCallback =
  /** The address has not been read yet. */
  | { kind: 'reading' }
  /** For `completeSingleSignOnAction`, once. A credential: into a form and nowhere else. */
  | { kind: 'token'; token: string }
  /** A code of the provider or of the service: look it up, never show it. */
  | { kind: 'error'; code: string }
  | { kind: 'nothing' }

/**
 * Reads the hand-over of single sign-on and takes it out of the address at once: out of the history, of what is copied,
 * and of what other scripts of the page could find.
 */
export function useSsoCallback(): SsoCallback {
  const [ssoCallback, setSsoCallback] = useState<SsoCallback>({ kind: 'reading' })
  useEffect(() => {
    const { hash, pathname } = window.location
    // Effects run twice in development: what was read once is no longer there.
    setSsoCallback((known) => (known.kind === 'reading' ? readSsoCallback(hash) : known))
    // Before the router listens, so that nothing is left; and again when it does, so that it does not write it back.
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
