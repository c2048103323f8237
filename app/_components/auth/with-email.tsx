/** A sentence with the typed email in the place of `{email}`. */
export function WithEmail({ text, email }: { text: string; email: string }) {
  const [before, after] = text.split('{email}')
  return (
    <>
      {before}
      <span className="font-medium text-ink wrap-anywhere">{email}</span>
      {after}
    </>
  )
}
