import type { EnterOptions } from '@/common/platform/entrance'

const entered: ((options: EnterOptions) => void)[] = []
jest.mock('@/common/platform/entrance', () => ({
  enterOptions: () => ({ scene: 1001, path: '', query: {} }),
  watchEntering: (listener: (options: EnterOptions) => void) => {
    entered.push(listener)
    return () => undefined
  },
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
jest.mock('./events', () => ({ track: jest.fn(), nowInVisit: jest.fn(), leaveVisit: jest.fn() }))

import { nowInVisit } from './events'
import { recordVisits, useEntrance } from './visits'

const enter = (scene: number, options: Partial<EnterOptions> = {}) =>
  entered[0]?.({ scene, path: '', query: {}, ...options })
const named = () => useEntrance.getState().visitId
const settled = () => new Promise(setImmediate)

beforeAll(() => void recordVisits())

test('the visit is that of the last opening, whichever is answered or refused last', async () => {
  enter(1007)
  answers[1]?.('vst_second')
  await settled()
  answers[0]?.('vst_first')
  await settled()
  expect(useEntrance.getState()).toEqual({ scene: 1007, visitId: 'vst_second' })
  expect(nowInVisit).toHaveBeenCalledTimes(1)

  enter(1044)
  enter(1011)
  answers[2]?.(null)
  await settled()
  // The one that was refused is not the last: entering as at the last is the same visit still.
  enter(1011)
  expect(answers).toHaveLength(4)
  answers[3]?.(null)
  await settled()
  enter(1011)
  expect(answers).toHaveLength(5)
  answers[4]?.(null)
})

test('prices wait for a visit that is being recorded, not for long, and hear of it when it comes late', async () => {
  jest.useFakeTimers({ doNotFake: ['setImmediate'] })
  enter(1035)
  answers.at(-1)?.('vst_before')
  await settled()
  expect(named()).toBe('vst_before')
  enter(1036)
  expect(named()).toBeUndefined()
  jest.advanceTimersByTime(3_000)
  expect(named()).toBeNull()
  answers.at(-1)?.('vst_late')
  await settled()
  expect(named()).toBe('vst_late')
  enter(1037)
  answers.at(-1)?.(null)
  await settled()
  expect(named()).toBeNull()
  expect(jest.getTimerCount()).toBe(0)
  jest.useRealTimers()
})

test.each([
  ['a code that is scanned', 'gift/pages/code/index', { scene: 'K7Q2M-9XMTA' }, { venue: 'K7Q2M-9XMTA' }],
  [
    'a link to the page of a code',
    'gift/pages/code/index',
    { code: 'K7Q2M-9XMTA', ch: 'poster' },
    { venue: 'K7Q2M-9XMTA', channel: 'poster' },
  ],
  ['another page', 'shop/pages/product/index', { scene: '1047', code: 'x' }, {}],
])('what %s says of the venue', async (_how, path, query, marks) => {
  enter(1047, { path, query: query as Record<string, string> })
  expect(sent.at(-1)).toEqual({ scene: 1047, path, ...marks })
  answers.at(-1)?.(null)
  await settled()
})
