import 'server-only'
import { encodeQR } from 'qr'

/** A QR code as one path of unit squares, with the quiet zone of four modules around it (ISO/IEC 18004). */
export type QrPicture = { size: number; path: string }

const quietZone = 4

/** Draws text as a QR code. On the server only: the text may be secret, and the browser needs no encoder. */
export function qrPicture(text: string): QrPicture {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: quietZone })
  return { size: rows.length, path: rows.map(rowPath).join('') }
}

/** The dark modules of a row, each run as one rectangle. */
function rowPath(row: readonly boolean[], y: number): string {
  const starts = row.flatMap((isDark, x) => (isDark && !row[x - 1] ? [x] : []))
  return starts
    .map((x) => {
      const end = row.indexOf(false, x)
      const width = (end === -1 ? row.length : end) - x
      return `M${x} ${y}h${width}v1h-${width}z`
    })
    .join('')
}
