const allNews = ['refreshed', 'signed-out', 'account-deleted'] as const

/** What tabs tell each other. Never a token. */
export type SessionNews = (typeof allNews)[number]

const channelName = 'sendora-session'

/** Tells the other tabs of this app. Does nothing where the browser has no BroadcastChannel. */
export function announce(news: SessionNews): void {
  if (typeof BroadcastChannel === 'undefined') return
  const channel = new BroadcastChannel(channelName)
  channel.postMessage(news)
  channel.close()
}

/** Listens to the other tabs; returns how to stop. */
export function listen(onNews: (news: SessionNews) => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => {}
  const channel = new BroadcastChannel(channelName)
  channel.onmessage = ({ data }) => {
    const news = allNews.find((known) => known === data)
    if (news) onNews(news)
  }
  return () => channel.close()
}
