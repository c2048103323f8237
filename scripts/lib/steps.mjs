import { wasAskedToStop } from './processes.mjs'

/** `21.3 s`, as the commands print it. */
export function formatSeconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`
}

/**
 * Runs one step of a command and prints its name when it starts and its time when it ends.
 * With `live`, the step prints lines of its own, so the time gets a line of its own as well.
 */
export async function step(label, work, { live = false } = {}) {
  const startedAtMs = performance.now()
  process.stdout.write(live ? `· ${label} …\n` : `· ${label} … `)
  const time = () => formatSeconds(performance.now() - startedAtMs)
  try {
    const result = await work()
    const note = typeof result?.note === 'string' ? `${result.note}, ` : ''
    console.log(live ? `· ${label}: ${note}${time()}` : `${note}${time()}`)
    return result
  } catch (error) {
    const end = `${wasAskedToStop() ? 'stopped' : 'failed'} after ${time()}`
    console.log(live ? `· ${label}: ${end}` : end)
    throw error
  }
}
