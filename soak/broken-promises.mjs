/** A dead service may cost milliseconds; a call to one that hangs takes 5,000. */
const longestRefusalMs = 500

/**
 * What of the promises of the rotation did not hold, a sentence each.
 *
 * @param {readonly object[]} rows lines of the table, by setting
 * @param {object | null} breaker the line of the dead service; `null` when it was left out
 * @param {number} processes
 */
export function brokenPromises(rows, breaker, processes) {
  const broken = rows.flatMap((row) =>
    rowPromises(row, processes)
      .filter(([, holds]) => !holds)
      .map(([promise]) => `${row.setting}: ${promise}`),
  )
  const ofBreaker = breaker === null ? [] : breakerPromises(breaker, processes)
  return [...broken, ...ofBreaker.filter(([, holds]) => !holds).map(([promise]) => promise)]
}

function rowPromises(row, processes) {
  const hasRedis = row.setting.startsWith('Redis')
  const hasGrace = row.setting.includes('grace 10')
  const rotations = Number(row['rotations/round'])
  const unexplained = row.logouts - row['of these, answer lost']
  return [
    ['nobody gets the answer of someone else', row['wrong answers'] === 0],
    ['nobody gets two pairs', row['two pairs'] === 0],
    ['with Redis, one rotation a round', !hasRedis || rotations === 1],
    ['with a grace, at most one rotation a process', !hasGrace || rotations <= processes],
    ['nobody is signed out', !(hasRedis || hasGrace) || unexplained === 0],
    ['everybody who stays signed in is served in the end', row['left unserved'] === 0],
  ]
}

function breakerPromises(breaker, processes) {
  return [
    ['a dead service is an outage to everybody', breaker['not 503'] === 0],
    ['a dead service costs milliseconds', Number(breaker['p99 ms']) < longestRefusalMs],
    ['every process finds the service well again', breaker['recovered processes'] === processes],
  ]
}
