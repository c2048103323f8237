import { z } from 'zod'

/** An address to look up: any text, so that a strange one is unknown rather than refused. */
export const emailToFind = z.string().min(1).max(320)

/** An address to register. */
export const emailToAdd = z.email().max(254)

export const displayName = z.string().trim().min(1).max(200)

export const metadata = z.record(z.string(), z.unknown())

export const secretInput = z.string().min(1).max(4096)
