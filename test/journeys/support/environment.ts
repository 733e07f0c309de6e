import './dom'

// What the build writes into the client's code.
process.env.TARO_ENV = 'weapp'
process.env.TARO_APP_API = ''

// Answers arrive by themselves here, as on a phone: React's reminder to wrap every update is no news.
const report = console.error
console.error = (first: unknown, ...rest: unknown[]) => {
  if (typeof first === 'string' && /not wrapped in act|overlapping act/.test(first)) return
  report(first, ...rest)
}

// The query library keeps answers for five minutes; a timer that long must not keep the tests from ending.
const longMs = 30_000
// The DOM's types, which the pages need, say that a timer is a number; here Node runs it.
const setTimer = globalThis.setTimeout as (work: () => void, ms?: number, ...args: unknown[]) => NodeJS.Timeout
globalThis.setTimeout = Object.assign(
  ((work: () => void, ms?: number, ...args: unknown[]) => {
    const timer = setTimer(work, ms, ...args)
    return (ms ?? 0) > longMs ? timer.unref() : timer
  }) as typeof setTimeout,
  setTimer,
)
