import type { QrPicture } from '@/lib/qr-picture'

/** Dark on light in both themes: that is what cameras expect. */
export function QrCode({ picture: { size, path } }: { picture: QrPicture }) {
  return (
    <svg
      role="img"
      aria-label="QR code for your authenticator app"
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="w-52 max-w-full justify-self-center rounded-control border border-line"
    >
      <path d={`M0 0h${size}v${size}H0z`} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
