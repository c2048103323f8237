import { decodeQR } from 'qr/decode.js'
import { expect, test, vi } from 'vitest'
import { type QrPicture, qrPicture } from '@/lib/qr-picture'

vi.mock('server-only', () => ({}))

/** The picture as a camera sees it: RGBA, a few pixels to the module. */
function painted({ size, path }: QrPicture) {
  const scale = 4
  const side = size * scale
  const data = new Uint8Array(side * side * 4).fill(255)
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++) {
      const first = (row * side + Number(x) * scale) * 4
      for (let at = first; at < first + Number(width) * scale * 4; at += 4) data.fill(0, at, at + 3)
    }
  }
  return { width: side, height: side, data }
}

test.each([
  'otpauth://totp/Sendora:ada%40example.com?issuer=Sendora&secret=JBSWY3DPEHPK3PXP&digits=6&period=30',
  `otpauth://totp/Sendora:${'long'.repeat(30)}%40example.com?secret=${'A2'.repeat(40)}`,
])('%j is read back from its picture', (text) => {
  expect(decodeQR(painted(qrPicture(text)))).toBe(text)
})

test('leaves the quiet zone that cameras need', () => {
  const { size, path } = qrPicture('x')
  const corners = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, width]) => ({
    left: Number(x),
    top: Number(y),
    right: Number(x) + Number(width),
  }))
  expect(Math.min(...corners.map(({ left }) => left))).toBe(4)
  expect(Math.min(...corners.map(({ top }) => top))).toBe(4)
  expect(Math.max(...corners.map(({ right }) => right))).toBe(size - 4)
})
