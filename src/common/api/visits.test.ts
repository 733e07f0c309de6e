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
jest.mock('@/common/platform/pages', () => ({ isPageOnTop: () => false }))
jest.mock('@/common/platform/storage', () => {
  const stored = new Map<string, unknown>([['visit', 'vst_of_yesterday']])
  return {
    storage: {
      get: (key: string) => stored.get(key),
      set: (key: string, value: unknown) => void stored.set(key, value),
    },
  }
})
const sent: object[] = []
const answers: ((id: string | null, refusal?: ApiError) => void)[] = []
jest.mock('./http', () => ({
  api: {
    command: (_path: string, visit: object) =>
      new Promise((resolve, reject) => {
        sent.push(visit)
        answers.push((id, refusal) => (id ? resolve({ id }) : reject(refusal ?? new Error('offline'))))
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

import { storage } from '@/common/platform/storage'
import { ApiError } from './api-error'
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

test.each([
  ['alone, from the scanner', { scene: 'K7Q2M-9XMTA' }, { promoter: 'K7Q2M-9XMTA' }],
  ['alone, in a link', { code: 'K7Q2M-9XMTA' }, { promoter: 'K7Q2M-9XMTA' }],
  ['with more', { scene: 'pm=K7Q2M-9XMTA&ch=poster' }, { promoter: 'K7Q2M-9XMTA', channel: 'poster' }],
  ['as a mark', { pm: 'K7Q2M-9XMTA' }, { promoter: 'K7Q2M-9XMTA' }],
] as const)('a promoter’s code is a mark: %s', async (_how, query, marks) => {
  await enter(1047, { path: 'promoter/pages/open/index', query })
  await settled()
  expect(sent.at(-1)).toEqual({ scene: 1047, path: 'promoter/pages/open/index', ...marks })
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

test('who comes back without a link names the visit before, which may be of an earlier start or still under way', async () => {
  expect(sent[0]).toEqual({ scene: 1001, path: '', previousVisitId: 'vst_of_yesterday' })
  await enter(1007, { query: { ch: 'share_card' } })
  const before = sent.length
  await enter(1089)
  expect(sent).toHaveLength(before)
  answers.at(-1)?.('vst_card')
  await settled()
  expect(sent.at(-1)).toEqual({ scene: 1089, path: '', previousVisitId: 'vst_card' })
  answers.at(-1)?.('vst_back')
  await settled()
  expect(storage.get('visit')).toBe('vst_back')
  await enter(1053)
  expect(sent.at(-1)).toEqual({ scene: 1053, path: '' })
  answers.at(-1)?.(null)
  await settled()
})

test('a visit before that is refused is left out, and the shop is entered without it', async () => {
  await enter(1103)
  expect(sent.at(-1)).toMatchObject({ previousVisitId: 'vst_back' })
  answers.at(-1)?.(null, new ApiError('not_found', false, { param: '/previousVisitId' }))
  await settled()
  expect(sent.at(-1)).toEqual({ scene: 1103, path: '' })
  answers.at(-1)?.('vst_alone')
  await settled()
  expect(named()).toBe('vst_alone')
})
