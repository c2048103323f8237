import type { RawRequest } from '../../testing/raw-request'
import type { Answer } from './answer'
import type { World } from './world'

/** A request as bytes on a socket: built from parts, or written out in full. */
export type Shot = (RawRequest & { label?: string }) | { label?: string; bytes: string | Buffer }

/** Throws when the answer is not the one that the row demands. */
export type Expectation = (answer: Answer, world: World) => void | Promise<void>

/** One row of the catalogue. */
export type Row = {
  /** Number in the catalogue, or a word for a row of our own. */
  id: string
  surface: string
  /** What is sent, in the words of the catalogue. */
  input: string
} & (
  | { send: readonly Shot[] | ((world: World) => Promise<readonly Shot[]>); expect: Expectation }
  | { run: (world: World) => Promise<void> }
  | { doesNotApply: string }
)

/** Rows that share servers and a letter. */
export type Group = { name: string; title: string; rows: readonly Row[] }
