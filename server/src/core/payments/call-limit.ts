/** How long a request waits for the payment provider, in real time. */
export const callLimitMs = 10_000
