import { MarkFrame } from '@/app/_components/ui/mark-frame'

type Props = { size?: number | string; className?: string; 'aria-hidden'?: true }

/** A place that isn't on the map. Drawn here for the reason that `WarningMark` is. */
export function LostMark({ size = 24, className }: Props) {
  return (
    <MarkFrame size={size} className={className}>
      <path d="M12 21.5s-7-6-7-11.5a7 7 0 0 1 14 0c0 5.5-7 11.5-7 11.5zM3 3l18 18" />
    </MarkFrame>
  )
}
