/** What stands in place of content: missing, refused, failing, out of reach. */
export const states = {
  toOverview: 'Go to the overview',
  notFound: {
    title: 'Not found',
    heading: 'We couldn’t find that',
    lead: 'It may have been removed, or the address may be mistyped.',
  },
} as const
