/** What is wrong with a field. Name its id in the `aria-describedby` of the control. */
export function FieldError({
  id,
  children,
}: {
  id?: string | undefined
  children: string | undefined
}) {
  if (!children) return null
  return (
    <p id={id} className="text-caption font-medium text-danger">
      {children}
    </p>
  )
}
