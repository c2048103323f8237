/** Texts that more than one section needs. */
export const common = {
  productName: 'Sendora reference app',
  description:
    'A dashboard starter for Sendora Cloud, with sessions guarded, refreshed, and read on the server.',
  skipToContent: 'Skip to content',
  copyButton: { copied: 'Copied' },
} as const
