const stops = [
  { y: 40, name: 'browser', note: 'sends cookies it cannot read' },
  { y: 220, name: 'gate', note: 'reads the session, rotates it' },
  { y: 400, name: 'page', note: 'checks again, close to the data' },
  { y: 580, name: 'service', note: 'answers who may see what' },
]

/** A request's way from top to bottom, with the rotation as a loop between service and gate. */
export function AuthDrawing() {
  return (
    <svg
      viewBox="0 0 520 680"
      fill="none"
      role="img"
      aria-label="A request goes from the browser through the gate and the page to the service. When the access token has expired, the gate rotates it with the service and the request goes on."
      className="h-auto max-h-[80dvh] w-full max-w-lg"
    >
      <path d="M150 60V620" className="stroke-edge" strokeDasharray="2 6" />
      <path
        d="M240 620H356Q376 620 376 600V260Q376 240 356 240H240"
        className="stroke-accent"
        strokeWidth="1.5"
      />
      <path d="m248 234-8 6 8 6" className="stroke-accent" strokeWidth="1.5" />
      <text x="392" y="424" className="fill-accent font-mono text-[12px]">
        rotation
      </text>
      <text x="392" y="442" className="fill-muted font-mono text-[11px]">
        one flight
      </text>
      <text x="392" y="458" className="fill-muted font-mono text-[11px]">
        per token
      </text>
      {stops.map(({ y, name, note }, index) => (
        <g key={name}>
          <rect
            x="60"
            y={y}
            width="180"
            height="56"
            rx="10"
            className={index === 1 ? 'fill-surface stroke-accent' : 'fill-surface stroke-line'}
            strokeWidth={index === 1 ? 1.5 : 1}
          />
          <text x="80" y={y + 33} className="fill-ink text-[15px] font-medium">
            {name}
          </text>
          <text x="220" y={y + 33} textAnchor="end" className="fill-muted font-mono text-[11px]">
            {index + 1}
          </text>
          <text x="60" y={y + 80} className="fill-muted text-[13px]" paintOrder="stroke">
            {note}
          </text>
        </g>
      ))}
      <circle r="4" className="traveller traveller-down fill-ink" />
      <circle r="4" className="traveller traveller-down-rotation fill-accent" />
    </svg>
  )
}
