type Props = { fields: readonly (readonly [name: string, value: string])[] }

/** What a GET form keeps of the address. */
export function HiddenFields({ fields }: Props) {
  return fields.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}
