export const passwordHint =
  '8 characters or more, and not one of those that everybody tries first. A few words make a good one.'
