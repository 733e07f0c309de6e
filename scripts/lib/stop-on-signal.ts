const graceMs = 15_000

/** Runs `close` once when somebody asks the process to end, and ends it. A signal may arrive twice (Ctrl-C through npm). */
export function stopOnSignal(close: () => Promise<void>) {
  let closing = false
  const stop = () => {
    if (closing) return
    closing = true
    setTimeout(() => process.exit(1), graceMs).unref()
    close().then(
      () => process.exit(0),
      (error) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
}
