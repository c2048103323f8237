'use client'

import { createContext, type ReactNode, useContext } from 'react'
import type { ClientConfig } from '../core/config/options'
import { SendoraError } from '../core/errors/sendora-error'

const ClientConfigContext = createContext<ClientConfig | null>(null)

export type ClientConfigProviderProps = {
  /** `getClientConfig()` of the server entry. */
  config: ClientConfig
  children: ReactNode
}

/** Hands the paths of `config.ts` to the client components below. Put it into the root layout. */
export function ClientConfigProvider({ config, children }: ClientConfigProviderProps) {
  return <ClientConfigContext value={config}>{children}</ClientConfigContext>
}

/**
 * The part of the configuration that the browser may know.
 *
 * @throws SendoraError `provider_missing` outside a `ClientConfigProvider`
 */
export function useClientConfig(): ClientConfig {
  const config = useOptionalClientConfig()
  if (config) return config
  throw new SendoraError(
    'provider_missing',
    'A component asked for the configuration outside a ClientConfigProvider. ' +
      'Wrap the root layout in <ClientConfigProvider config={getClientConfig()}>.',
  )
}

/** `null` outside a provider, for parts that can do without. */
export function useOptionalClientConfig(): ClientConfig | null {
  return useContext(ClientConfigContext)
}
