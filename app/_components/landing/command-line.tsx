import { CopyButton } from '../ui/copy-button'

type Props = { command: string; note: string }

export function CommandLine({ command, note }: Props) {
  return (
    <div className="flex h-12 items-center gap-3 rounded-control border border-line bg-surface pr-1.5 pl-4">
      <span aria-hidden className="font-mono text-muted select-none">
        $
      </span>
      <code className="font-mono text-base">{command}</code>
      <span className="ml-auto text-base text-muted max-sm:hidden">{note}</span>
      <CopyButton text={command} label={`Copy ${command}`} />
    </div>
  )
}
