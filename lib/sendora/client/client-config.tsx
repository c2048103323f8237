'use client'

import { usePathname } from 'next/navigation'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { ClientConfig } from '../core/config/options'
import { SendoraError } from '../core/errors/sendora-error'
import type { ClientSentences } from '../core/errors/sentences'
import { loginPathAt } from '../core/paths/return-to'
import { setCookiePrefix } from './cookie-prefix'

const ClientConfigContext = createContext<ClientConfig | null>(null)
const SentencesContext = createContext<ClientSentences | null>(null)

export type ClientConfigProviderProps = {
  /** `getClientConfig()` of the server entry. */
  config: ClientConfig
  /** `await getClientSentences()` of the server entry. @default this library's own */
  sentences?: ClientSentences | null
  children: ReactNode
}

/** Passes the paths of `config.ts`, and sentences, to client components. Put it in the root layout. */
export function ClientConfigProvider({
  config,
  sentences = null,
  children,
}: ClientConfigProviderProps) {
  setCookiePrefix(config.cookiePrefix)
  return (
    <ClientConfigContext value={config}>
      <SentencesContext value={sentences}>{children}</SentencesContext>
    </ClientConfigContext>
  )
}

/** The app's sentences for client parts, for `stateMessage`; `null` for this library's own. */
export function useSentences(): ClientSentences | null {
  return useContext(SentencesContext)
}

/**
 * The public part of the configuration.
 *
 * @throws SendoraError `provider_missing` outside a `ClientConfigProvider`
 */
export function useClientConfig(): ClientConfig {
  const config = useOptionalClientConfig()
  if (config) return config
  throw new SendoraError(
    'provider_missing',
    'useClientConfig was called outside a ClientConfigProvider. ' +
      'Wrap the root layout in <ClientConfigProvider config={getClientConfig()}>.',
  )
}

export function useOptionalClientConfig(): ClientConfig | null {
  const config = useContext(ClientConfigContext)
  const pathname = usePathname()
  return useMemo(
    () => config && { ...config, loginPath: loginPathAt(config, pathname) },
    [config, pathname],
  )
}
