import type { SendoraConfig, SendoraGateOptions } from '../core/config/options'
import { gateRules } from '../core/paths/gate-rules'
import type { PathRules } from '../core/paths/path-rules'
import { entryConfiguration } from '../server/configuration'
import { builtPublicFiles, isDevelopment } from '../server/environment'

/** What a gate works by: its options, checked. */
export type GateSetUp = {
  config: SendoraConfig
  rules: PathRules
  contentSecurityPolicy: ((nonce: string) => string) | null
  isDevelopment: boolean
}

/**
 * Checks the options of a gate, the configuration, and the environment.
 *
 * @throws SendoraError `option_conflict`, `option_invalid`, `environment_invalid`, or `verifier_missing`
 */
export function setUpGate(options: SendoraGateOptions): GateSetUp {
  const { protected: paths, publicPaths, publicFiles, machinePaths, ...others } = options
  const { contentSecurityPolicy = null, ...shared } = others
  const config = entryConfiguration('sendoraMiddleware', shared)()
  const files = publicFiles ?? builtPublicFiles()
  const rules = gateRules(
    { protected: paths, publicPaths, publicFiles: files, machinePaths },
    config,
  )
  return { config, rules, contentSecurityPolicy, isDevelopment: isDevelopment() }
}
