import type { LoadSharedRotation } from '../refresh-outcome'
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
  /**
   * Loads the part that lets instances share their rotations. Needed when `configureSendora` is given a `sharedStore`,
   * as `rotation-redis` does.
   *
   * @default none: rotations are shared within one process
   */
  sharedRotation?: LoadSharedRotation
}

/** Defines the configuration of this app, in `config.ts`. It is checked when an entry first reads it. */
export function defineSendora(definition: SendoraDefinition): Readonly<SendoraDefinition> {
  return Object.freeze({ ...definition })
}
