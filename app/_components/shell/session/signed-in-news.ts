const channelName = 'signed-in-again'

/** Tells the other tabs of this browser that there's a session again. */
export function announceSignedIn(): void {
  const channel = new BroadcastChannel(channelName)
  channel.postMessage(null)
  channel.close()
}

/** Calls `listener` when another tab has signed in, until the returned function is called. */
export function onSignedIn(listener: () => void): () => void {
  const channel = new BroadcastChannel(channelName)
  channel.onmessage = listener
  return () => channel.close()
}
