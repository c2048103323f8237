// Without `flows/sign-in`, the app has a sign-in page of its own.
export default function Page() {
  return <p>Sign in</p>
}
