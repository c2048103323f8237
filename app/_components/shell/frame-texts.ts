export const frameTexts = {
  notices: {
    region: 'Notices',
    dismiss: 'Dismiss',
    undo: 'Undo',
    undoing: 'Undoing…',
  },
} as const
