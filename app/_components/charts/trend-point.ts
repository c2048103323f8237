/** One day of a trend, with the day that it is compared with. Texts are finished sentences. */
export type TrendPoint = {
  date: string
  value: number
  previous: number | null
  /** For the axis: `Nov 17`. */
  short: string
  /** Shown while the day is pointed at, and read out while it has the focus. */
  readout: string
  /** Where the day leads, and what a screen reader says of the link. */
  href: string
  label: string
  /** The day is not over. */
  isUnfinished: boolean
}
