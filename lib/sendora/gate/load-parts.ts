import type { SendoraGateOptions } from '../core/config/options'
import { SendoraError } from '../core/errors/sendora-error'
import type { GateSetUp } from './set-up'

/**
 * What few requests need, loaded by the first of them.
 *
 * @throws SendoraError `service_unavailable`
 */
export function loadSeldom() {
  return loadPart(() => import('./seldom'))
}

/**
 * Sets a gate up once: what reads and checks the options is needed by no request after that. What's wrong with them is
 * thrown at every request.
 */
export function setUpOnce(options: SendoraGateOptions): () => Promise<GateSetUp> {
  let started: Promise<GateSetUp> | null = null
  return () => {
    started ??= setUp(options).catch((error) => {
      started = null
      throw error
    })
    return started
  }
}

async function setUp(options: SendoraGateOptions): Promise<GateSetUp> {
  const { setUpGate } = await loadPart(() => import('./set-up'))
  return setUpGate(options)
}

/** Without it there's no verdict, so no one is signed out. */
async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load()
  } catch (cause) {
    // Next.js is too old.
    if (cause instanceof SendoraError) throw cause
    const message = "A part of lib/sendora couldn't be loaded. Is the build complete?"
    throw new SendoraError('service_unavailable', message, { cause })
  }
}
