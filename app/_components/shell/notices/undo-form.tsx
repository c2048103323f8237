import { SubmitButton } from '../../ui/submit-button'
import { frameTexts } from '../frame-texts'

type Props = {
  action: (form: FormData) => Promise<void>
  fields: Readonly<Record<string, string>>
}

/** The Undo button of a notice. */
export function UndoForm({ action, fields }: Props) {
  return (
    <form action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton pendingLabel={frameTexts.notices.undoing}>
        {frameTexts.notices.undo}
      </SubmitButton>
    </form>
  )
}
