/** The look of a select: that of an input, at the height of a button. */
export const selectClass =
  'h-11 max-w-full min-w-0 rounded-control border border-edge bg-surface px-3 text-ink md:h-9'
