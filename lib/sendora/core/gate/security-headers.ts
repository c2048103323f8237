/** `Strict-Transport-Security` of every answer over https: two years. */
export const strictTransportSecurity = 'max-age=63072000; includeSubDomains'

/**
 * `Content-Security-Policy` of an answer that stands alone: it loads and runs nothing, and nothing frames it.
 *
 * @param styleNonce of the one style element that it has @default none
 */
export function closedPolicy(styleNonce?: string): string {
  const styles = styleNonce === undefined ? '' : ` style-src 'nonce-${styleNonce}';`
  return `default-src 'none';${styles} base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
}
