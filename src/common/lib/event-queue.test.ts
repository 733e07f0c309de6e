import { eventQueue, type WaitingEvent } from './event-queue'

/** A phone whose storage outlives the app, and an API that counts each id once. */
function phone() {
  let stored: WaitingEvent[] = []
  const counted = new Map<string, WaitingEvent>()
  const sent: number[] = []
  let wire: 'good' | 'offline' | 'answers are lost' = 'good'
  const start = () =>
    eventQueue<WaitingEvent>({
      load: () => structuredClone(stored),
      save: (events) => {
        stored = structuredClone(events)
      },
      send: async (events) => {
        sent.push(events.length)
        if (wire === 'offline') throw new Error('offline')
        for (const event of events) counted.set(event.id, event)
        if (wire === 'answers are lost') throw new Error('timeout')
      },
    })
  return {
    start,
    sent,
    counted: () => [...counted.keys()],
    visitOf: (id: string) => counted.get(id)?.visitId,
    stored: () => stored.length,
    setWire: (now: typeof wire) => {
      wire = now
    },
  }
}

let made = 0
const event = (): WaitingEvent => ({ id: `e${made++}`, at: made })
const events = (count: number) => Array.from({ length: count }, event)
const ids = (all: WaitingEvent[]) => all.map(({ id }) => id)

test('events are sent together once there are twenty, and the rest when the app is hidden', async () => {
  const { start, sent, counted, stored } = phone()
  const queue = start()
  const all = events(23)
  for (const one of all.slice(0, 19)) queue.add(one)
  expect(sent).toEqual([])
  for (const one of all.slice(19)) queue.add(one)
  await queue.flush()
  expect(counted()).toEqual(ids(all))
  expect([sent[0], stored()]).toEqual([20, 0])
})

test('what was not sent is kept over a restart', async () => {
  const { start, sent, counted, setWire } = phone()
  setWire('offline')
  const queue = start()
  const all = events(3)
  for (const one of all) queue.add(one)
  await queue.flush()
  expect(counted()).toEqual([])
  setWire('good')
  // The app starts again, and its new visit is recorded.
  const again = start()
  again.stamp('vst_new')
  expect(sent).toEqual([3, 3])
  await again.flush()
  expect(counted()).toEqual(ids(all))
})

test('a batch whose answer was lost is sent again with the same ids', async () => {
  const { start, sent, counted, setWire, stored } = phone()
  setWire('answers are lost')
  const queue = start()
  const all = events(2)
  for (const one of all) queue.add(one)
  await queue.flush()
  setWire('good')
  await queue.flush()
  expect(sent).toEqual([2, 2])
  expect(counted()).toEqual(ids(all))
  expect(stored()).toBe(0)
})

test('an event that comes while a batch is under way is neither lost nor sent twice', async () => {
  const { start, sent, counted } = phone()
  const queue = start()
  const [first, second] = events(2) as [WaitingEvent, WaitingEvent]
  queue.add(first)
  const flushed = queue.flush()
  queue.add(second)
  await flushed
  expect(counted()).toEqual(ids([first, second]))
  expect(sent).toEqual([1, 1])
})

test('without a network the newest 200 are kept, and one try is made for every twenty', async () => {
  const { start, sent, counted, stored, setWire } = phone()
  setWire('offline')
  const queue = start()
  const all = events(260)
  for (const one of all) {
    queue.add(one)
    await Promise.resolve()
  }
  expect(stored()).toBe(200)
  expect(sent.length).toBeGreaterThan(0)
  expect(sent.length).toBeLessThanOrEqual(260 / 20)
  await queue.flush()
  setWire('good')
  await queue.flush()
  expect(counted()).toEqual(ids(all.slice(-200)))
})

test('events from before the visit was recorded belong to it; those of an earlier visit do not', async () => {
  const { start, visitOf } = phone()
  const queue = start()
  const [early, known] = events(2) as [WaitingEvent, WaitingEvent]
  queue.add({ ...known, visitId: 'vst_old' })
  queue.add(early)
  queue.stamp('vst_new')
  await queue.flush()
  expect([visitOf(known.id), visitOf(early.id)]).toEqual(['vst_old', 'vst_new'])
})

test('events of a visit that could not be recorded do not belong to the next one', async () => {
  const { start, visitOf } = phone()
  const queue = start()
  const [before, after] = events(2) as [WaitingEvent, WaitingEvent]
  queue.add(before)
  queue.leaveVisit()
  queue.add(after)
  queue.stamp('vst_next')
  await queue.flush()
  expect([visitOf(before.id), visitOf(after.id)]).toEqual([null, 'vst_next'])
})
