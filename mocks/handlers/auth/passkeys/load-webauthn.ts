/**
 * Loads the verifier when the first passkey needs it: half a second that neither the start of the
 * mock nor the tests of everything else should wait for.
 */
export const loadWebauthn = () => import('@simplewebauthn/server')
