/** `auto`: narrow on a tablet, wide on a desktop. */
const rails = ['auto', 'wide', 'narrow'] as const
export type RailWidth = (typeof rails)[number]

export const railCookie = 'rail'

/** Turns any cookie or form value into a known width. */
export function readRail(input: unknown): RailWidth {
  return rails.find((rail) => rail === input) ?? 'auto'
}
