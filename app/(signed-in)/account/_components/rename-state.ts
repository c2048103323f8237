export type RenameState =
  | { kind: 'idle' }
  | { kind: 'saved'; name: string }
  | { kind: 'invalid' | 'failed'; name: string; message: string }

export const idleRename: RenameState = { kind: 'idle' }
