/** Runs once before the server takes requests: a wrong environment stops it here, by name. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { checkEnvironment } = await import('./lib/check-environment')
  checkEnvironment()
}
