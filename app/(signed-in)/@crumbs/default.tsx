/** No trail on a page that has none. */
export default function NoCrumbs() {
  return null
}
