// Preloaded into the servers that a command starts. A parent that is killed outright cannot stop
// its children; they notice instead that they were handed to another parent.
const parent = process.ppid

setInterval(() => {
  if (process.ppid !== parent) process.exit(1)
}, 500).unref()
