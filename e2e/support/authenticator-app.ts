import type { Page } from '@playwright/test'
import { Secret, TOTP, URI } from 'otpauth'
import { decodeQR } from 'qr/decode.js'

/** What an authenticator app reads from the QR code on the page. */
export async function scanQrCode(page: Page): Promise<TOTP> {
  const picture = page.getByRole('img', { name: /QR code/ })
  const { side, dark } = await picture.evaluate(async (svg) => {
    const pixelsPerModule = 4
    const side = (svg as SVGSVGElement).viewBox.baseVal.width * pixelsPerModule
    const copy = svg.cloneNode(true) as SVGElement
    copy.setAttribute('width', String(side))
    copy.setAttribute('height', String(side))
    const image = new Image(side, side)
    image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`
    await image.decode()
    const context = new OffscreenCanvas(side, side).getContext('2d')
    if (context === null) throw new Error('No canvas')
    context.drawImage(image, 0, 0, side, side)
    const { data } = context.getImageData(0, 0, side, side)
    const dark = Array.from({ length: side * side }, (_, at) => Number((data[at * 4] ?? 255) < 128))
    return { side, dark: dark.join('') }
  })
  const pixels = Array.from(dark, (bit) => (bit === '1' ? [0, 0, 0, 255] : [255, 255, 255, 255]))
  const text = decodeQR({ width: side, height: side, data: Uint8Array.from(pixels.flat()) })
  const totp = URI.parse(text)
  if (!(totp instanceof TOTP)) throw new Error('The QR code is not about one-time codes')
  return totp
}

/** An app into which the key was typed. */
export async function typeKey(page: Page): Promise<TOTP> {
  const key = await page.getByText(/^[A-Z2-7]{4}( [A-Z2-7]{1,4})+$/).textContent()
  return new TOTP({ secret: Secret.fromBase32((key ?? '').replaceAll(' ', '')) })
}
