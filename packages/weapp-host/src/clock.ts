/** Time in the mini program. */
export interface Clock {
  /** Epoch ms. */
  nowMs(): number
  /** If `ready` is given, it is awaited before `work` runs, and time does not pass meanwhile. Returns the id of the timer. */
  after(delayMs: number, work: () => void, ready?: Promise<unknown>): number
  every(periodMs: number, work: () => void): number
  cancel(id: number): void
}
