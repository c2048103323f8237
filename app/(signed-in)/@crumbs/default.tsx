/** No breadcrumbs on a page without them. */
export default function NoCrumbs() {
  return null
}
