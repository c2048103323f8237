import type { Person } from '../people'
import { type EventKind, kindAt } from './event-kinds'
import { eventProperties } from './event-properties'

/** Time is cut into slots, and each holds one event or none: the stream moves on and never rewrites itself. */
export const SLOT_MS = 5_000
const FILLED = 0.6

/** Numbers that belong to a slot, from 0 to 1: made without state, as a search looks at a million slots. */
function chance(seed: number, slot: number, salt: number): number {
  let mixed = seed ^ Math.imul(slot, 0x85ebca6b) ^ Math.imul(salt, 0x9e3779b1)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
}

export function isFilled(seed: number, slot: number): boolean {
  return chance(seed, slot, 0) < FILLED
}

export const kindOfSlot = (seed: number, slot: number): EventKind => kindAt(chance(seed, slot, 1))

export const personOfSlot = (seed: number, slot: number, count: number): number =>
  Math.floor(chance(seed, slot, 2) * count)

/** When the event of a slot happened: within the five seconds that end where the slot does. */
export const timeOfSlot = (seed: number, slot: number): number =>
  (slot + 1) * SLOT_MS - 1 - Math.floor(chance(seed, slot, 3) * SLOT_MS)

export const idOfSlot = (slot: number) => `evt_${slot.toString(36)}`

/** The slot of an id; null for one that no slot has. */
export function slotOfId(id: string): number | null {
  const digits = /^evt_([0-9a-z]{1,9})$/.exec(id)?.[1]
  const slot = digits === undefined ? Number.NaN : Number.parseInt(digits, 36)
  return idOfSlot(slot) === id ? slot : null
}

export const propertiesOfSlot = (seed: number, slot: number, person: Person): unknown =>
  eventProperties(kindOfSlot(seed, slot), person, (salt) => chance(seed, slot, 10 + salt))
