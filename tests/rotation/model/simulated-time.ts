import { createHash } from 'node:crypto'
import { vi } from 'vitest'

const startMs = 1_800_000_000_000

/**
 * Time that moves only when told to: timers and durations together, and two wall clocks (the app's and the
 * service's) that can be set apart from them. Hashes and ciphers answer at once, so that every interleaving is
 * the test's own choice.
 */
export function simulatedTime() {
  const offsets = { appSeconds: 0, serviceSeconds: 0 }
  const toFake = [
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
    'performance',
  ] as const
  vi.useFakeTimers({ toFake: [...toFake] })
  const elapsedMs = () => performance.now()
  vi.spyOn(Date, 'now').mockImplementation(() => startMs + elapsedMs() + offsets.appSeconds * 1000)
  vi.spyOn(crypto.subtle, 'digest').mockImplementation(async (_, data) => {
    const bytes = new Uint8Array(data as ArrayBuffer)
    return new Uint8Array(createHash('sha256').update(bytes).digest()).buffer
  })
  vi.spyOn(crypto.subtle, 'importKey').mockImplementation((async (_: unknown, raw: Uint8Array) =>
    Buffer.from(raw).toString('hex')) as never)
  vi.spyOn(crypto.subtle, 'deriveKey').mockImplementation(
    (async (_: unknown, key: unknown) => key) as never,
  )
  vi.spyOn(crypto.subtle, 'encrypt').mockImplementation(
    (async (_: unknown, key: unknown, data: Uint8Array) =>
      new TextEncoder().encode(JSON.stringify([key, Buffer.from(data).toString('latin1')]))
        .buffer) as never,
  )
  vi.spyOn(crypto.subtle, 'decrypt').mockImplementation((async (
    _: unknown,
    key: unknown,
    data: Uint8Array,
  ) => {
    const [sealedWith, text] = JSON.parse(new TextDecoder().decode(data))
    if (sealedWith !== key) throw new Error('sealed with another key')
    return new Uint8Array(Buffer.from(text, 'latin1')).buffer
  }) as never)

  return {
    offsets,
    elapsedMs,
    serviceMs: () => startMs + elapsedMs() + offsets.serviceSeconds * 1000,
    advance: async (seconds: number) => {
      await vi.advanceTimersByTimeAsync(seconds * 1000)
      await settled()
    },
    restore: () => {
      vi.useRealTimers()
      vi.restoreAllMocks()
    },
  }
}

/** Lets everything happen that waits for neither time nor the network. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve))
}
