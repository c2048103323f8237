import { scaleLinear } from 'd3-scale'

/** A vertical scale from zero to a round number, with a few round tick values. */
export function valueScale(values: readonly number[], heightPx: number) {
  const highest = Math.max(1, ...values)
  const scale = scaleLinear().domain([0, highest]).range([heightPx, 0]).nice(4)
  return { y: (value: number) => scale(value), ticks: scale.ticks(4) }
}
