import { initials } from '@/lib/initials'

/** A person's initials in a circle. The name stands beside it. */
export function Avatar({ name }: { name: string }) {
  return (
    <span
      aria-hidden
      className="grid size-7 shrink-0 place-items-center rounded-full border border-accent/40 bg-accent-soft text-caption font-medium text-accent"
    >
      {initials(name)}
    </span>
  )
}
