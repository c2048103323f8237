import type { EventPosition } from './stored-event'

/** Opaque to clients: the place after which the next page begins. */
export function encodeCursor({ atMs, id }: EventPosition): string {
  return Buffer.from(`${atMs} ${id}`).toString('base64url')
}

/** Null for anything that `encodeCursor` did not write. */
export function decodeCursor(cursor: string): EventPosition | null {
  const text = Buffer.from(cursor, 'base64url').toString()
  const [, digits = '', id = ''] = /^(\d{1,15}) (evt_[0-9a-z]{1,12})$/.exec(text) ?? []
  const position = { atMs: Number(digits), id }
  return id !== '' && encodeCursor(position) === cursor ? position : null
}
