import { Notice } from '@/app/_components/ui/notice'
import type { Sentences } from '@/lib/texts/catalogue'
import type { EditState } from './edit-state'

type Props = {
  conflict: Extract<EditState, { kind: 'conflict' }>
  texts: Sentences<'people', 'edit'>
}

/** Asks, field by field, which change to keep. */
export function ConflictFields({ conflict, texts }: Props) {
  return (
    <>
      <Notice tone="caution" title={texts.conflict}>
        {conflict.by && <p>{conflict.by}</p>}
        <p>{texts.conflictText}</p>
      </Notice>
      {conflict.fields.map(({ field, label, theirs, yours }) => (
        <fieldset key={field}>
          <legend className="font-medium">{label}</legend>
          {[theirs, yours].map((choice, index) => (
            <label key={choice.label} className="flex min-h-11 items-center gap-2.5 md:min-h-8">
              <input
                type="radio"
                name={field}
                value={choice.value}
                defaultChecked={index === 0}
                className="size-4 accent-accent"
              />
              <span className="min-w-0 wrap-anywhere">{choice.label}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </>
  )
}
