/** Read by the server, deleted by a page's scripts: this file is in every signed-in page, so it imports nothing. */
export const flashCookieName = (isSecure: boolean) => (isSecure ? '__Host-flash' : 'flash')

export type Flash = {
  /** `problem` stays on screen until it's dismissed. */
  tone: 'done' | 'problem'
  text: string
  /** Shows an Undo button. */
  undo?: {
    /** A key of `undoActions`. */
    action: string
    /** Sent to that action as hidden fields. It checks them like any other input. */
    fields: Record<string, string>
  }
}

export type PendingFlash = Flash & { id: string }
