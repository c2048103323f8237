export type ButtonTone = 'primary' | 'plain' | 'quiet' | 'danger'

const shared =
  'inline-flex h-11 md:h-9 items-center justify-center gap-2 rounded-control px-3.5 font-medium whitespace-nowrap transition-colors duration-150 disabled:opacity-60'

const tones: Record<ButtonTone, string> = {
  // The border shows in forced colors, which take the background away.
  primary: 'border border-transparent bg-accent text-on-accent hover:bg-accent-strong',
  plain: 'border border-line bg-surface text-ink hover:border-edge',
  quiet: 'text-muted hover:bg-sunken hover:text-ink',
  danger: 'border border-line bg-surface text-danger hover:border-danger',
}

/** The look of a button, for buttons and for links that act as one. */
export function buttonClass(tone: ButtonTone = 'plain', extra = ''): string {
  return `${shared} ${tones[tone]} ${extra}`
}
