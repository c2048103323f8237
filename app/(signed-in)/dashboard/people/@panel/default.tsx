/** No panel over the list until a person is opened in one. */
export default function NoPanel() {
  return null
}
