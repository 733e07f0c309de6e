/** A request that is on its way before the program runs. */
export interface EarlyRequest {
  url: string
  /** Of those headers that change the answer. */
  language: string
  authorization: string | undefined
  /** Null where there was no answer. */
  answer: Promise<{ status: number; body: unknown } | null>
}

declare global {
  interface Window {
    haoliEarly?: EarlyRequest
  }
}
