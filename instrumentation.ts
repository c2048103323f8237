/** Runs once before the server takes requests: a wrong environment stops it here, by name. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { checkEnvironment } = await import('./lib/check-environment')
  const { redisUrl, signInsPerNetwork, ...policy } = await checkEnvironment()
  const isProduction = process.env.NODE_ENV === 'production'
  const { hardenServer } = await import('./lib/server-hardening')
  hardenServer({ ...policy, isProduction })
  const { configureSendora } = await import('./lib/sendora/instrumentation')
  const { createEventLog } = await import('./lib/log-event')
  const { openTelemetryTrace } = await import('./lib/sendora/telemetry')
  const { createSignInLimits } = await import('./lib/sign-in/sign-in-limits')
  const { followAccountLanguage } = await import('./lib/texts/follow-account-language')
  const { sendoraSentences } = await import('./lib/texts/sendora-sentences')
  const { createLimitsRedis } = await import('./lib/sign-in/limits-redis')
  configureSendora({
    // A line for every request would hide the others.
    onEvent: createEventLog({ leaveOut: ['gate.passed'] }),
    trace: await openTelemetryTrace(),
    sentences: sendoraSentences,
    onSignIn: followAccountLanguage,
    limit: createSignInLimits({
      perNetwork: signInsPerNetwork,
      redis: redisUrl && createLimitsRedis(redisUrl),
    }),
  })
  if (redisUrl === undefined) return
  const { shareRotation } = await import('./lib/sendora/rotation-redis')
  await shareRotation(redisUrl)
}
