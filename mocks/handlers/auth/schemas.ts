import { z } from 'zod'

/** An address to look up: any text, so that a strange one is unknown rather than refused. */
export const emailToFind = z.string().min(1).max(320)

/** An address to register. */
export const emailToAdd = z.email().max(254)

/** The contract knows no password rules; these follow NIST SP 800-63B, section 3.1.1.2. */
export const passwordToAdd = z.string().min(8).max(256)

export const secretInput = z.string().min(1).max(4096)
