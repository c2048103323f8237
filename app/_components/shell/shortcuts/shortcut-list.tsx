import type { Sentences } from '@/lib/texts/catalogue'

type Props = {
  sections: readonly { key: string; href: string; label: string }[]
  texts: Sentences<'frame', 'shortcuts'>
}

export function ShortcutList({ sections, texts }: Props) {
  const rows: [label: string, ...keys: string[]][] = [
    [texts.search, '/'],
    ...sections.map(({ key, label }): [string, string, string] => [label, 'g', key]),
    [texts.help, '?'],
    [texts.escape, 'Esc'],
  ]
  return (
    <dl className="divide-y divide-line">
      {rows.map(([label, ...keys]) => (
        <div key={label} className="flex min-h-10 items-center justify-between gap-4">
          <dt>{label}</dt>
          <dd className="flex gap-1">
            {keys.map((key) => (
              <kbd
                key={key}
                className="grid h-6 min-w-6 place-items-center rounded-[5px] border border-line bg-sunken px-1.5 font-mono text-caption"
              >
                {key}
              </kbd>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}
