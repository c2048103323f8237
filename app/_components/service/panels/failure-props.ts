/** What Next gives an error boundary's page. */
export type FailureProps = { error: unknown; retry: () => void }
