import type { EnterOptions } from '@/common/platform/entrance'

const entered: ((options: EnterOptions) => void)[] = []
jest.mock('@/common/platform/entrance', () => ({
  enterOptions: () => ({ scene: 1001, path: '', query: {} }),
  watchEntering: (listener: (options: EnterOptions) => void) => {
    entered.push(listener)
    return () => undefined
  },
  channelsShareKey: async (scene: number) => (scene === 1177 ? { sharerOpenId: 'o1' } : undefined),
}))
const sent: object[] = []
const answers: ((id: string | null) => void)[] = []
jest.mock('./http', () => ({
  api: {
    command: (_path: string, visit: object) =>
      new Promise((resolve, reject) => {
        sent.push(visit)
        answers.push((id) => (id ? resolve({ id }) : reject(new Error('offline'))))
      }),
  },
}))
jest.mock('./session', () => ({ useSession: { getState: () => ({ me: null }), subscribe: () => () => undefined } }))
jest.mock('./events', () => ({
  track: jest.fn(),
  nowInVisit: jest.fn(),
  leaveVisit: jest.fn(),
  countEvents: jest.fn(),
}))

import { countEvents, nowInVisit } from './events'
import { recordVisits, useEntrance } from './visits'

const enter = async (scene: number, options: Partial<EnterOptions> = {}) => {
  entered[0]?.({ scene, path: '', query: {}, ...options })
  await settled()
}
const named = () => useEntrance.getState().visitId
const settled = () => new Promise(setImmediate)

beforeAll(() => void recordVisits())

test('the visit is that of the last opening, whichever is answered or refused last', async () => {
  await enter(1007)
  answers[1]?.('vst_second')
  await settled()
  answers[0]?.('vst_first')
  await settled()
  expect(useEntrance.getState()).toEqual({ scene: 1007, visitId: 'vst_second' })
  expect(nowInVisit).toHaveBeenCalledTimes(1)

  await enter(1044)
  await enter(1011)
  answers[2]?.(null)
  await settled()
  // The one that was refused is not the last: entering as at the last is the same visit still.
  await enter(1011)
  expect(answers).toHaveLength(4)
  answers[3]?.(null)
  await settled()
  await enter(1011)
  expect(answers).toHaveLength(5)
  answers[4]?.(null)
})

test('prices wait for a visit that is being recorded, not for long, and hear of it when it comes late', async () => {
  jest.useFakeTimers({ doNotFake: ['setImmediate'] })
  await enter(1035)
  answers.at(-1)?.('vst_before')
  await settled()
  expect(named()).toBe('vst_before')
  await enter(1036)
  expect(named()).toBeUndefined()
  jest.advanceTimersByTime(3_000)
  expect(named()).toBeNull()
  answers.at(-1)?.('vst_late')
  await settled()
  expect(named()).toBe('vst_late')
  await enter(1037)
  answers.at(-1)?.(null)
  await settled()
  expect(named()).toBeNull()
  expect(jest.getTimerCount()).toBe(0)
  jest.useRealTimers()
})

test('marks are read from the address, and from what Channels says of the sharer', async () => {
  await enter(1177, { path: 'shop/pages/product/index', query: { id: '1', ch: 'poster' } })
  await settled()
  expect(sent.at(-1)).toEqual({ scene: 1177, path: 'shop/pages/product/index', channel: 'poster', sharer: 'o1' })
  answers.at(-1)?.(null)
  await settled()
})

test('a search crawler is no visit, is not counted, and its prices wait for none', async () => {
  const before = sent.length
  await enter(1129)
  await settled()
  expect(sent).toHaveLength(before)
  expect(named()).toBeNull()
  expect(countEvents).toHaveBeenLastCalledWith(false)
  await enter(1007)
  await settled()
  expect(countEvents).toHaveBeenLastCalledWith(true)
  expect(sent).toHaveLength(before + 1)
  answers.at(-1)?.(null)
  await settled()
})
