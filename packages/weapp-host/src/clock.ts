/** Time inside the mini program. */
export interface Clock {
  /** Epoch ms. */
  nowMs(): number
  /** `ready`, where it is given, is awaited before `work` runs: time does not pass it by. Answers the timer's id. */
  after(delayMs: number, work: () => void, ready?: Promise<unknown>): number
  every(periodMs: number, work: () => void): number
  cancel(id: number): void
}
