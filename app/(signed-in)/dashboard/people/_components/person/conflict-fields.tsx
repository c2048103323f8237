import { useEffect, useRef } from 'react'
import { Notice } from '@/app/_components/ui/notice'
import type { Sentences } from '@/lib/texts/catalogue'
import type { EditState } from './edit-state'

type Props = {
  conflict: Extract<EditState, { kind: 'conflict' }>
  texts: Sentences<'people', 'edit'>
}

/** Asks, field by field, which change to keep. Neither is chosen beforehand: without an answer it's asked again. */
export function ConflictFields({ conflict, texts }: Props) {
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: every time it's asked, also the same again
  useEffect(() => box.current?.querySelector<HTMLInputElement>('[type=radio]')?.focus(), [conflict])
  return (
    <div ref={box} className="grid gap-4">
      <input type="hidden" name="decided" value={conflict.version} />
      <Notice tone="caution" title={texts.conflict}>
        {conflict.by && <p>{conflict.by}</p>}
        <p>{texts.conflictText}</p>
      </Notice>
      {conflict.fields.map(({ field, label, theirs, yours }) => (
        <fieldset key={field}>
          <legend className="font-medium">{label}</legend>
          <input type="hidden" name={`yours.${field}`} value={yours.value} />
          {[theirs, yours].map((choice) => (
            <label key={choice.label} className="flex min-h-11 items-center gap-2.5 md:min-h-8">
              <input
                type="radio"
                name={field}
                value={choice.value}
                className="size-4 accent-accent"
              />
              <span className="min-w-0 wrap-anywhere">{choice.label}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  )
}
