import { appOrigin } from './app-origin.mjs'

/** What the contestants read from the environment. */
export function environment({ secret, clerkKeys, issuer, audience }, keyPort) {
  return {
    NODE_ENV: 'production',
    NEXT_PUBLIC_SENDORA_KEY: `pk_live_${audience}`,
    SENDORA_API_URL: issuer,
    APP_ORIGIN: appOrigin,
    NEXTAUTH_URL: appOrigin,
    WORKOS_API_KEY: 'sk_test_local',
    WORKOS_API_HOSTNAME: '127.0.0.1',
    WORKOS_API_HTTPS: 'false',
    WORKOS_API_PORT: String(keyPort),
    WORKOS_CLIENT_ID: 'client_local',
    WORKOS_COOKIE_PASSWORD: secret,
    NEXT_PUBLIC_WORKOS_REDIRECT_URI: `${appOrigin}/callback`,
    NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY: clerkKeys.publishableKey,
    CLERK_SECRET_KEY: clerkKeys.secretKey,
    NEXT_PUBLIC_CLERK_TELEMETRY_DISABLED: '1',
  }
}
