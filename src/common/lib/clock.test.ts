type Clock = typeof import('./clock')

const hourMs = 3_600_000
const truth = Date.parse('2026-11-20T04:00:00Z')
const iso = (ms: number) => new Date(ms).toISOString()

/** The clock of a program that has just started. */
function started(): Clock {
  let clock!: Clock
  jest.isolateModules(() => {
    clock = require('./clock')
  })
  return clock
}

beforeEach(() => void jest.useFakeTimers({ now: truth }))
afterEach(() => void jest.useRealTimers())

test.each([-48, -25, -1, 0, 1, 25, 24 * 400])(
  'on a phone that is %i hours fast a deadline is the server’s',
  (hours) => {
    jest.setSystemTime(truth + hours * hourMs)
    const clock = started()
    clock.learnServerTime(iso(truth), 40)
    expect(clock.serverNow()).toBe(truth)
    expect(clock.isPast(iso(truth + 1_000))).toBe(false)
    expect(clock.isPast(iso(truth - 1_000))).toBe(true)
    jest.advanceTimersByTime(2 * hourMs)
    expect(clock.isPast(iso(truth + hourMs))).toBe(true)
    expect(clock.isPast(iso(truth + 3 * hourMs))).toBe(false)
  },
)

test('before the server has told its time nothing is over, however fast the phone is', () => {
  jest.setSystemTime(truth + 25 * hourMs)
  const { isPast, serverNow } = started()
  expect(isPast(iso(truth + 23 * hourMs))).toBe(false)
  expect(serverNow()).toBe(truth + 25 * hourMs)
})

test('a clock that is set while the program runs is noticed with the next answer', () => {
  const clock = started()
  clock.learnServerTime(iso(truth), 40)
  jest.setSystemTime(truth + 25 * hourMs)
  clock.learnServerTime(iso(truth + 1_000), 40)
  expect(clock.serverNow()).toBe(truth + 1_000)
})

test.each([undefined, null, '', 'soon', 12, {}])('%j is no time', (told) => {
  const clock = started()
  clock.learnServerTime(told, 40)
  expect(clock.isPast(iso(truth - hourMs))).toBe(false)
})

test('how late an answer is does not make the time go back and forth', () => {
  const clock = started()
  clock.learnServerTime(iso(truth), 40)
  for (const lateMs of [300, 40, 1_900, 0]) {
    clock.learnServerTime(iso(truth - lateMs), 40)
    expect(clock.serverNow()).toBe(truth)
  }
})

test('an answer that took long does not set the clock back, unless it is the first', () => {
  const clock = started()
  clock.learnServerTime(iso(truth - 8_000), 8_000)
  expect(clock.serverNow()).toBe(truth - 8_000)
  clock.learnServerTime(iso(truth), 40)
  clock.learnServerTime(iso(truth - 8_000), 8_000)
  expect(clock.serverNow()).toBe(truth)
})
