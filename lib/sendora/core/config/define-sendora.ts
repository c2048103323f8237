import type { LoadVerifier, SendoraOptions } from './options'

/** What `config.ts` can say: the options that every entry shares, and the optional parts of this folder. */
export type SendoraDefinition = SendoraOptions & {
  /**
   * Loads the part that verifies access tokens. Needed when `jwksUrl` is set; without it such a configuration is
   * refused with `verifier_missing`, and tokens are never decoded instead.
   *
   * @default none: sessions are decoded
   */
  verifier?: LoadVerifier
}

/** Defines the configuration of this app, in `config.ts`. It is checked when an entry first reads it. */
export function defineSendora(definition: SendoraDefinition): Readonly<SendoraDefinition> {
  return Object.freeze({ ...definition })
}
