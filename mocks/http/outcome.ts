/** What happens to one request. Only the last three need a socket to be seen for real. */
export type Outcome =
  | { kind: 'answer'; response: Response }
  /** The answer breaks off in its middle, after a Content-Length that promises all of it. */
  | { kind: 'truncate'; response: Response }
  /** The connection is torn down without an answer. */
  | { kind: 'reset' }
  /** Nothing is ever sent; it ends when the client goes away. */
  | { kind: 'hang' }
