/** A failure that the person at the keyboard can act on: shown as one line, without a stack. */
export class CommandError extends Error {
  /**
   * @param {string} message
   * @param {{ output?: string, cause?: unknown }} [details] `output` is what the failed program printed
   */
  constructor(message, { output = '', cause } = {}) {
    super(message, { cause })
    this.name = 'CommandError'
    this.code = 'COMMAND_FAILED'
    this.output = output
  }
}
