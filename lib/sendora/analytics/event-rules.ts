import { SendoraError } from '../core/errors/sendora-error'

/** JSON, at most 32 KB and five levels deep. */
export type EventProperties = Readonly<Record<string, unknown>>

const maxBytes = 32_768
const maxDepth = 5
const refusedKeys = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Checks an event as the service would (contract: events).
 *
 * @throws SendoraError `event_invalid`, naming what is wrong
 */
export function checkEvent(name: string, properties: EventProperties): void {
  if (!/^[a-zA-Z][a-zA-Z0-9._:-]{0,127}$/.test(name)) {
    throw invalid(name, 'its name must be a letter, then up to 127 of letters, digits and . _ : -')
  }
  if (!isWithin(properties, maxDepth)) {
    throw invalid(name, `its properties nest deeper than ${maxDepth}, or have a forbidden key`)
  }
  if (new TextEncoder().encode(JSON.stringify(properties)).byteLength > maxBytes) {
    throw invalid(name, `its properties are larger than ${maxBytes} bytes`)
  }
}

function isWithin(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  return (
    depth > 0 &&
    Object.entries(value).every(([key, item]) => !refusedKeys.has(key) && isWithin(item, depth - 1))
  )
}

function invalid(name: string, problem: string): SendoraError {
  return new SendoraError(
    'event_invalid',
    `Event ${JSON.stringify(name)} can't be sent: ${problem}.`,
  )
}
