import { Notice } from '../notice'
import { ConfirmBox } from './confirm-box'

type Props = {
  id: string
  /** What is agreed to. */
  value: string | number
  title: string
  text: string
  label: string
  /** The form's state that asks. */
  question: object
}

/** What a form asks before it goes on, and the box that answers. */
export function FormQuestion({ id, title, text, ...box }: Props) {
  return (
    <>
      <Notice id={id} tone="caution" title={title}>
        {text}
      </Notice>
      <ConfirmBox key={box.value} {...box} describedBy={id} />
    </>
  )
}
