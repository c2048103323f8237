import { gate, gateOr } from '../../harness/expectations'
import type { Row } from '../../harness/row'

export const pathRows: readonly Row[] = [
  {
    id: 'P001',
    surface: 'path',
    input: 'the plain path, as a control',
    send: [{ path: '/dashboard' }],
    expect: gate,
  },
  {
    id: 'P004',
    surface: 'path',
    input: 'doubly encoded letter',
    send: [{ path: '/%2564ashboard' }],
    expect: gateOr(),
  },
]
