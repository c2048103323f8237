import { buttonClass } from '../ui/button-class'

/** Asks again by a full load, so that the gate runs as well. `href` is '' for the page itself. */
export function RetryLink({ href }: { href: string }) {
  return (
    <a href={href} className={buttonClass('primary')}>
      Try again
    </a>
  )
}
