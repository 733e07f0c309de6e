/**
 * Callers that come while a question is on its way wait together for the next one. So there is one at a time, and each gets
 * an answer to a question that was asked after it came.
 */
export function askTogether<T>(ask: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined
  let next: Promise<T> | undefined

  const start = (): Promise<T> => {
    const asked = ask().finally(() => {
      running = undefined
    })
    running = asked
    return asked
  }
  const startNext = (): Promise<T> => {
    next = undefined
    return start()
  }
  return () => {
    if (running === undefined && next === undefined) return start()
    next ??= (running as Promise<T>).then(startNext, startNext)
    return next
  }
}
