export function median(values) {
  const sorted = values.toSorted((left, right) => left - right)
  const middle = sorted.length / 2
  const isOdd = sorted.length % 2 === 1
  return isOdd ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** Median, least and most of some runs. */
export function summary(values) {
  return { median: median(values), least: Math.min(...values), most: Math.max(...values) }
}

/** The value below which this share of all values lies. */
export function percentile(values, share) {
  const sorted = values.toSorted((left, right) => left - right)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
