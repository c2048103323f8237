import type { Page } from '@playwright/test'

/** A passkey store of this page's own, as a phone or a laptop has one, in Chromium's own implementation. */
export async function attachAuthenticator(page: Page) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  const simulatePresence = (enabled: boolean) =>
    devtools.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled })
  return {
    /** Nothing is answered, whatever is asked meanwhile. */
    lookAway: () => simulatePresence(false),
    /** What is asked from now on is answered. */
    lookAt: () => simulatePresence(true),
    /** The fingerprint of someone else: the browser reports it as it reports a closed dialog. */
    refuse: () =>
      devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false }),
  }
}
