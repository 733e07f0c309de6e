/**
 * Keeps the process alive when an error reaches nobody: a promise that nothing awaits, or an event without a listener. Each is
 * a mistake of ours and is told to `report`; all that lasts is in the database, so the next request finds it in order.
 * Answers how to stop.
 */
export function surviveStrays(report: (error: unknown, about: string) => void): () => void {
  const ofPromise = (error: unknown) => report(error, 'nothing awaited a promise that failed')
  const ofListener = (error: unknown) => report(error, 'nothing caught an error')
  process.on('unhandledRejection', ofPromise)
  process.on('uncaughtException', ofListener)
  return () => {
    process.off('unhandledRejection', ofPromise)
    process.off('uncaughtException', ofListener)
  }
}
