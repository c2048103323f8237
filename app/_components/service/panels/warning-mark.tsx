import { MarkFrame } from '@/app/_components/ui/mark-frame'

type Props = { size?: number | string; className?: string; 'aria-hidden'?: true }

/** Drawn here, since every page of the app loads its error pages, and the icon package would come with them. */
export function WarningMark({ size = 24, className }: Props) {
  return (
    <MarkFrame size={size} className={className}>
      <circle cx="12" cy="12" r="9.5" />
      <path d="M12 7v6M12 16.5v.5" />
    </MarkFrame>
  )
}
