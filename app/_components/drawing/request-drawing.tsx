import { getTexts } from '@/lib/texts/server'

const stops = [
  { x: 40, name: 'browser' },
  { x: 280, name: 'gate' },
  { x: 520, name: 'page' },
  { x: 760, name: 'service' },
] as const

/** The drawing of the sign-in pages, laid out horizontally for the landing page. */
export async function RequestDrawing() {
  const t = await getTexts('landing')
  return (
    <svg
      viewBox="0 0 960 190"
      fill="none"
      role="img"
      aria-label={t('drawing.label')}
      className="h-auto w-full min-w-160"
    >
      <path d="M120 60H910" className="stroke-edge" strokeDasharray="2 6" />
      <path
        d="M850 86V150Q850 162 838 162H382Q370 162 370 150V86"
        className="stroke-accent"
        strokeWidth="1.5"
      />
      <path d="m364 96 6-8 6 8" className="stroke-accent" strokeWidth="1.5" />
      <text x="610" y="182" textAnchor="middle" className="fill-accent font-mono text-[12px]">
        {t('drawing.rotation')}
      </text>
      {/* Below the boxes, so that it passes behind their words. */}
      <circle r="4" className="traveller traveller-across fill-ink" />
      {stops.map(({ x, name }, index) => (
        <g key={name}>
          <rect
            x={x}
            y="34"
            width="170"
            height="52"
            rx="10"
            className={index === 1 ? 'fill-surface stroke-accent' : 'fill-surface stroke-line'}
            strokeWidth={index === 1 ? 1.5 : 1}
          />
          <text x={x + 18} y="65" className="fill-ink text-[15px] font-medium">
            {t(`drawing.${name}`)}
          </text>
          <text x={x + 152} y="65" textAnchor="end" className="fill-muted font-mono text-[11px]">
            {index + 1}
          </text>
          <text x={x} y="20" className="fill-muted text-[13px]">
            {t(`drawing.${name}Note`)}
          </text>
        </g>
      ))}
      <circle r="4" className="traveller traveller-across-rotation fill-accent" />
    </svg>
  )
}
