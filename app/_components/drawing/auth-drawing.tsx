import { getTexts } from '@/lib/texts/server'

const stops = [
  { y: 40, name: 'browser' },
  { y: 220, name: 'gate' },
  { y: 400, name: 'page' },
  { y: 580, name: 'service' },
] as const

/** The path of a request from top to bottom, with the rotation as a loop between service and gate. */
export async function AuthDrawing() {
  const t = await getTexts('signIn')
  return (
    <svg
      viewBox="0 0 520 680"
      fill="none"
      role="img"
      aria-label={t('drawing.label')}
      className="h-auto max-h-[80dvh] w-full max-w-lg"
    >
      <path d="M180 60V620" className="stroke-edge" strokeDasharray="2 6" />
      <path
        d="M300 616H376Q396 616 396 596V276Q396 256 376 256H300"
        className="stroke-accent"
        strokeWidth="1.5"
      />
      <path d="m308 250-8 6 8 6" className="stroke-accent" strokeWidth="1.5" />
      <text x="412" y="424" className="fill-accent font-mono text-[12px]">
        {t('drawing.rotation')}
      </text>
      <text x="412" y="442" className="fill-muted font-mono text-[11px]">
        {t('drawing.once')}
      </text>
      <text x="412" y="458" className="fill-muted font-mono text-[11px]">
        {t('drawing.perToken')}
      </text>
      {/* Below the boxes, so that it passes behind their words. */}
      <circle r="4" className="traveller traveller-down fill-ink" />
      {stops.map(({ y, name }, index) => (
        <g key={name}>
          <rect
            x="60"
            y={y}
            width="240"
            height="72"
            rx="10"
            className={index === 1 ? 'fill-surface stroke-accent' : 'fill-surface stroke-line'}
            strokeWidth={index === 1 ? 1.5 : 1}
          />
          <text x="80" y={y + 31} className="fill-ink text-[15px] font-medium">
            {t(`drawing.${name}`)}
          </text>
          <text x="280" y={y + 31} textAnchor="end" className="fill-muted font-mono text-[11px]">
            {index + 1}
          </text>
          <text x="80" y={y + 53} className="fill-muted text-[13px]">
            {t(`drawing.${name}Note`)}
          </text>
        </g>
      ))}
      <circle r="4" className="traveller traveller-down-rotation fill-accent" />
    </svg>
  )
}
