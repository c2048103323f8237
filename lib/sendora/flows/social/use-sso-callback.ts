'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'

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
  const [readOnce] = useState(addressReader)
  const ssoCallback = useSyncExternalStore(neverChanges, readOnce, () => reading)
  // Now, before the router listens, and again with the result, so that it doesn't write it back.
  useEffect(() => {
    readOnce()
    removeFragment()
  }, [readOnce])
  useEffect(() => {
    if (ssoCallback.kind !== 'reading') removeFragment()
  }, [ssoCallback])
  return ssoCallback
}

const reading: SsoCallback = { kind: 'reading' }
const neverChanges = () => () => {}

function removeFragment(): void {
  window.history.replaceState(null, '', window.location.pathname)
}

/** What the address said first: it's removed then. */
function addressReader(): () => SsoCallback {
  let known: SsoCallback | null = null
  return () => {
    known ??= readSsoCallback(window.location.hash)
    return known
  }
}

function readSsoCallback(hash: string): SsoCallback {
  const given = new URLSearchParams(hash.slice(1))
  const [token, code] = [given.get('sendora_oidc_token'), given.get('sendora_oidc_error')]
  if (code !== null) return { kind: 'error', code }
  return token ? { kind: 'token', token } : { kind: 'nothing' }
}
