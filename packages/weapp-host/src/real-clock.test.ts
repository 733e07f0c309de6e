import { realClock } from './real-clock'

const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

test('it settles when everything due has run, and what that scheduled', async () => {
  const clock = realClock(() => {})
  const ran: string[] = []
  clock.after(0, () => {
    ran.push('first')
    Promise.resolve().then(() => clock.after(1, () => ran.push('second')))
  })
  clock.after(60_000, () => ran.push('much later'))
  clock.every(1, () => {})
  await clock.rest(100)
  expect(ran).toEqual(['first', 'second'])
  for (const id of [1, 2, 3, 4]) clock.cancel(id)
})

test('a pending answer is awaited, and a cancelled one never comes', async () => {
  const clock = realClock(() => {})
  const ran: string[] = []
  let answer = () => {}
  const answered = new Promise<void>((resolve) => {
    answer = resolve
  })
  clock.after(0, () => ran.push('answered'), answered)
  const cancelled = clock.after(0, () => ran.push('cancelled'), answered)
  let rests = false
  const rest = clock.rest(10).then(() => {
    rests = true
  })
  for (let turns = 0; turns < 20; turns += 1) await turn()
  expect(rests).toBe(false)
  clock.cancel(cancelled)
  answer()
  await rest
  expect(ran).toEqual(['answered'])
})

test('an error of a timer is reported, and the clock continues', async () => {
  const errors: unknown[] = []
  const clock = realClock((error) => errors.push(error))
  clock.after(0, () => {
    throw new Error('lost')
  })
  await clock.rest(10)
  expect(errors).toEqual([new Error('lost')])
})
