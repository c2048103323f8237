import { type AppEnvironment, readAppEnvironment } from './env'
import { getClientConfig, requireEnvironment } from './sendora/instrumentation'
import { trustedProxies } from './server-hardening/trusted-proxies'

type CheckedEnvironment = AppEnvironment &
  ReturnType<typeof requireEnvironment> & {
    basePath: string
    isTrustedProxy: (address: string) => boolean
  }

const decodingNotice =
  'The environment variable SENDORA_JWKS_URL is not set: sessions are only decoded, and everything that requires a claim is refused (inviting people, signing a user out, /api/audit-log). To verify sessions, write SENDORA_JWKS_URL=… with the https address of the key set.'

/** Ends the process with a readable message when a variable is wrong or missing. */
export async function checkEnvironment(): Promise<CheckedEnvironment> {
  try {
    const isTrustedProxy = trustedProxies(process.env.TRUSTED_PROXIES)
    const environment = requireEnvironment()
    // Loading the gate checks its options, which Next would do at the first request.
    await import('../middleware')
    if (environment.jwksUrl === undefined) process.stderr.write(`\n${decodingNotice}\n\n`)
    const { basePath } = getClientConfig()
    return { ...environment, ...readAppEnvironment(), basePath, isTrustedProxy }
  } catch (error) {
    process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n\n`)
    process.exit(1)
  }
}
