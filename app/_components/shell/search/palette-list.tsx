import type { OptionGroup } from './palette-options'
import type { SearchTexts } from './search-texts'

type Props = {
  /** Of the palette: options are `<id>-0` and so on, through all groups. */
  id: string
  groups: readonly OptionGroup[]
  /** The id of the option that Enter opens. */
  current: string | undefined
  texts: SearchTexts
  onChoose: (href: string) => void
}

/** The options of the palette. The focus stays in the field; the current one scrolls into view. */
export function PaletteList({ id, groups, current, texts, onChoose }: Props) {
  const options = groups.flatMap((group) => group.options)
  return (
    <div
      id={`${id}-list`}
      role="listbox"
      aria-label={texts.label}
      className="min-h-0 overflow-y-auto overscroll-contain p-2 empty:hidden"
    >
      {groups.map(({ kind, title, options: own }) => (
        // biome-ignore lint/a11y/useSemanticElements: a listbox may hold groups and options, but no <fieldset>
        <div key={kind} role="group" aria-labelledby={`${id}-${kind}`} className="pb-1">
          <div
            id={`${id}-${kind}`}
            role="presentation"
            className="px-3 pt-2 pb-1 text-caption text-muted"
          >
            {title}
          </div>
          {own.map((option) => (
            // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the search field, which names the option by aria-activedescendant
            // biome-ignore lint/a11y/useKeyWithClickEvents: the search field handles Enter and the arrow keys
            <div
              key={option.id}
              id={`${id}-${options.indexOf(option)}`}
              ref={option.id === current ? scrollToIt : undefined}
              role="option"
              aria-selected={option.id === current}
              onClick={() => onChoose(option.href)}
              className="flex min-h-11 cursor-pointer items-center justify-between gap-4 rounded-control px-3 hover:bg-sunken aria-selected:bg-sunken aria-selected:outline aria-selected:outline-edge md:min-h-9"
            >
              <span className="truncate">{option.title}</span>
              <span className="max-w-1/2 shrink-0 truncate text-caption text-muted">
                {option.hint}
              </span>
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}

function scrollToIt(element: HTMLElement | null) {
  element?.scrollIntoView({ block: 'nearest' })
}
