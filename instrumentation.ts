/** Runs once before the server takes requests: a wrong environment stops it here, by name. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { checkEnvironment } = await import('./lib/check-environment')
  const { redisUrl } = checkEnvironment()
  const { configureSendora } = await import('./lib/sendora/instrumentation')
  const { logEvent } = await import('./lib/log-event')
  const { openTelemetryTrace } = await import('./lib/sendora/telemetry')
  configureSendora({ onEvent: logEvent, trace: await openTelemetryTrace() })
  if (redisUrl === undefined) return
  const { shareRotation } = await import('./lib/sendora/rotation-redis')
  await shareRotation(redisUrl)
}
