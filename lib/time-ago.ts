const steps = [
  { limitSeconds: 60, unitSeconds: 1, unit: 'sec' },
  { limitSeconds: 3_600, unitSeconds: 60, unit: 'min' },
  { limitSeconds: 86_400, unitSeconds: 3_600, unit: 'h' },
  { limitSeconds: 86_400 * 45, unitSeconds: 86_400, unit: 'd' },
] as const

/** `4 min ago`, in months after 45 days. A time in the future returns `now`. */
export function timeAgo(iso: string, nowMs: number = Date.now()): string {
  const seconds = Math.floor((nowMs - Date.parse(iso)) / 1000)
  if (Number.isNaN(seconds)) return 'unknown'
  if (seconds < 10) return 'now'
  const step = steps.find(({ limitSeconds }) => seconds < limitSeconds)
  if (step) return `${Math.floor(seconds / step.unitSeconds)} ${step.unit} ago`
  return `${Math.round(seconds / (86_400 * 30.4))} mo ago`
}
