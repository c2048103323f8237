import { errorCode } from './serve-on-loopback'

/** Why the mock service could not listen, and what to do. */
export function listenProblem(error: unknown, port: number): string {
  switch (errorCode(error)) {
    case 'EADDRINUSE':
      return `Port ${port} is busy. Stop what listens there or set SENDORA_MOCK_PORT to another port.`
    case 'EADDRNOTAVAIL':
    case 'EAFNOSUPPORT':
      return 'This machine has neither 127.0.0.1 nor ::1, so the mock service cannot listen. Is the loopback interface up?'
    default:
      return `The mock service cannot listen on port ${port}: ${String(error)}`
  }
}
