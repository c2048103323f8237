import { Wordmark } from './wordmark'

/** The product's name above a page on a phone, where the rail is not shown. */
export function TopBar() {
  return (
    <div className="flex h-14 items-center border-b border-line px-4 md:hidden">
      <Wordmark href="/dashboard" />
    </div>
  )
}
