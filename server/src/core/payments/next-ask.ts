/** When to ask next: at the first of the times, counted from `from`, that has not come; after the last, so long from now. */
export function nextAsk(from: Date, seconds: readonly number[], now: Date): Date {
  const times = seconds.map((one) => from.getTime() + one * 1000).sort((a, b) => a - b)
  const last = Math.max(...seconds)
  return new Date(times.find((time) => time > now.getTime()) ?? now.getTime() + last * 1000)
}
