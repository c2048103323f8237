import { send } from './send.mjs'

/** What the service may do to the first call of a round. Only `truncate` loses an answer to a rotation. */
export const faults = [{ kind: 'reset' }, { kind: 'hang' }, { status: 500 }, { kind: 'truncate' }]

const maxTries = 5

/** One user with an expired token, and many requests at once over all processes. */
export async function runRound({ control, ports, requests, fault, email }) {
  const session = await control.expiredSession(email)
  if (fault) await control.fault({ ...fault, email, times: 1 })
  const burst = (count) =>
    Promise.all(
      Array.from({ length: count }, (_, index) =>
        send({ port: ports[index % ports.length], path: '/api/user', session }),
      ),
    )
  const first = await burst(requests)
  const answers = [...first]
  let final = first
  // A user who got a 503 tries again, with the cookies that were kept: a breaker may be open for two seconds.
  for (let tries = 0; tries < maxTries; tries += 1) {
    const unserved = final.filter(({ status }) => status === 503).length
    if (unserved === 0) break
    final = await afterAWhile(() => burst(unserved))
    answers.push(...final)
  }
  const [family] = await control.families(email)
  return {
    family,
    fault,
    answers,
    final,
    first,
    wrong: answers.filter((answer) => isForeign(answer, session)).length,
    pairs: new Set(answers.flatMap(({ cookies }) => refreshCookies(cookies))).size,
  }
}

/** A second after an outage, as `Retry-After` would have it at the earliest. */
async function afterAWhile(work) {
  await new Promise((resolve) => setTimeout(resolve, 1_100))
  return work()
}

function isForeign({ status, body }, { email }) {
  return status === 200 && !body.includes(email)
}

function refreshCookies(cookies) {
  return cookies.filter((line) => /^sendora_rt=[^;]/.test(line)).map((line) => line.split(';')[0])
}
