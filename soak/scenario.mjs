import { percentile } from '../testing/statistics.mjs'
import { faults, runRound } from './round.mjs'

let userCount = 0

/** Many rounds in one setting, and what they came to: one line of the table. */
export async function runScenario({
  name,
  control,
  ports,
  rounds,
  requests,
  isFailing,
  graceSeconds,
}) {
  await control.settings({ reuseGraceSeconds: graceSeconds })
  const results = []
  // Rounds that hang take their timeout: several at a time.
  const atOnce = isFailing ? 5 : 1
  const left = Array.from({ length: rounds }, (_, index) => index)
  const worker = async () => {
    for (let index = left.shift(); index !== undefined; index = left.shift()) {
      const fault = isFailing ? faults[index % faults.length] : null
      const email = `soak-${process.pid}-${userCount++}@example.com`
      results.push(await runRound({ control, ports, requests, fault, email }))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))

  const sum = (count) => results.reduce((total, result) => total + count(result), 0)
  const latencies = results.flatMap(({ first }) => first.map(({ ms }) => ms))
  return {
    setting: name,
    'rotations/round': (sum(({ family }) => family.rotations) / rounds).toFixed(2),
    'spent tokens seen': sum(({ family }) => family.replays),
    logouts: sum(({ family }) => (family.revokedAt === null ? 0 : 1)),
    'of these, answer lost': results.filter(isLost).length,
    'wrong answers': sum(({ wrong }) => wrong),
    'two pairs': results.filter(({ pairs }) => pairs > 1).length,
    'answers 503': sum(({ answers }) => answers.filter(({ status }) => status === 503).length),
    'left unserved': sum(({ final, family }) =>
      family.revokedAt === null ? final.filter(({ status }) => status !== 200).length : 0,
    ),
    'p50 ms': Math.round(percentile(latencies, 0.5)),
    'p99 ms': Math.round(percentile(latencies, 0.99)),
  }
}

/** Ended, after the service had rotated and its answer was cut. */
function isLost({ family, fault }) {
  return family.revokedAt !== null && fault?.kind === 'truncate'
}
