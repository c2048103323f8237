/**
 * The part of the configuration that client components know. Holds nothing secret, and nothing that depends on the
 * environment: a Server Component hands it over, also in a page that is rendered at build.
 */
export type ClientConfig = Readonly<{
  loginPath: string
  mfaPath: string
  afterSignInPath: string
}>
