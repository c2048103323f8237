import { type SearchTexts, searchOpenerId } from './search-texts'

type Props = { texts: SearchTexts; onClose: () => void; loadAgain: () => void }

const focusOnMount = (button: HTMLButtonElement | null) => button?.focus()

/**
 * In place of the dialog when its code can't be loaded, such as without a connection. The page stays as it is, and the
 * dialog opens by its button alone: by itself it would open over what is typed by then.
 */
export function NoPalette({ texts, onClose, loadAgain }: Props) {
  const close = () => {
    onClose()
    document.getElementById(searchOpenerId)?.focus()
  }
  return (
    <div
      role="alert"
      onKeyDown={(event) => event.key === 'Escape' && close()}
      className="fixed inset-x-3 top-16 z-50 mx-auto flex max-w-md flex-wrap items-center gap-x-4 rounded-panel border border-line bg-surface px-4 py-1 shadow-2xl"
    >
      <p className="min-w-0 grow">{texts.notLoaded}</p>
      <button ref={focusOnMount} type="button" onClick={loadAgain} className="link min-h-11">
        {texts.tryAgain}
      </button>
      <button type="button" onClick={close} className="min-h-11 text-muted hover:text-ink">
        {texts.close}
      </button>
    </div>
  )
}
