import { TimeAgo } from '@/app/_components/ui/time-ago'

type Props = { iso: string | null; never: string }

/** How long ago something happened, if it ever did. */
export function Ago({ iso, never }: Props) {
  return iso === null ? never : <TimeAgo iso={iso} />
}
