import type { EnterOptions } from '@/common/platform/entrance'

const entered: ((options: EnterOptions) => void)[] = []
jest.mock('@/common/platform/entrance', () => ({
  enterOptions: () => ({ scene: 1001, path: '', query: {} }),
  watchEntering: (listener: (options: EnterOptions) => void) => {
    entered.push(listener)
    return () => undefined
  },
}))
const answers: ((id: string | null) => void)[] = []
jest.mock('./http', () => ({
  api: {
    command: () =>
      new Promise((resolve, reject) => {
        answers.push((id) => (id ? resolve({ id }) : reject(new Error('offline'))))
      }),
  },
}))
jest.mock('./session', () => ({ useSession: {} }))
jest.mock('./events', () => ({ track: jest.fn(), nowInVisit: jest.fn(), leaveVisit: jest.fn() }))

import { nowInVisit } from './events'
import { recordVisits, useEntrance } from './visits'

const enter = (scene: number) => entered[0]?.({ scene, path: '', query: {} })
const settled = () => new Promise(setImmediate)

test('the visit is that of the last opening, whichever is answered or refused last', async () => {
  recordVisits()
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
})
