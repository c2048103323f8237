export type LeverState = { kind: 'idle' } | { kind: 'done'; text: string }

export const idleLever: LeverState = { kind: 'idle' }
