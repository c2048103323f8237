/** What an error boundary says before its panel has loaded. Apart, since every page brings it. */
export const bareFailure = {
  page: 'This page couldn’t be displayed',
  title: 'Something went wrong',
  reload: 'Reload the page',
} as const
