import { watch } from 'node:fs'
import { stopOne, wasAskedToStop } from './processes.mjs'

// Editors write a file in several steps.
const settleMs = 100

/**
 * Keeps a program running and starts it anew when a file of its folder changes. One that fails waits for the next
 * change. One that was stopped from outside stays stopped, and `exited` tells, which a watcher such as `tsx watch` does
 * not.
 *
 * @param {() => ReturnType<typeof import('./processes.mjs').start>} begin
 * @param {string} folder
 */
export function startReloading(begin, folder) {
  let current = begin()
  let settling = null
  const exited = new Promise((resolve) => {
    const follow = (one) =>
      one.exited.then((end) => {
        if (one !== current) return
        if (end.signal !== null || end.code === 0) resolve(end)
        else console.error('Stopped with an error. The next change of a file starts it anew.')
      })
    const restart = async () => {
      const old = current
      current = null
      await stopOne(old)
      if (wasAskedToStop()) return
      current = begin()
      follow(current)
    }
    follow(current)
    watch(folder, { recursive: true }, () => {
      clearTimeout(settling)
      // A change while the old one stops is seen by the new one.
      settling = setTimeout(() => current !== null && restart(), settleMs)
    })
  })
  return { exited }
}
