import { cardViewStates, type PresentCard } from '@haoli/contract'
import { sceneOf } from './card-scene'

const now = '2026-03-02T02:00:00.000Z'
const opensAt = '2026-03-04T16:00:00.000Z'
const seen = (you: PresentCard['you'], more: Partial<PresentCard> = {}) => ({
  you,
  opensAt: null,
  takenBack: false,
  now,
  ...more,
})

test('the envelope is there until somebody opens it', () => {
  expect(sceneOf(seen('visitor'), false)).toBe('envelope')
  expect(sceneOf(seen('open'), false)).toBe('envelope')
  expect(sceneOf(seen('open'), true)).toBe('claim')
})

test.each(cardViewStates.filter((you) => you !== 'visitor' && you !== 'open'))(
  'who opened it and finds it %s is told so',
  (you) => {
    expect(sceneOf(seen(you), true)).toBe(you)
    expect(sceneOf(seen(you), false)).toBe(you)
  },
)

test('before its day it stays an envelope, whatever this phone has kept', () => {
  expect(sceneOf(seen('open', { opensAt }), true)).toBe('envelope')
  expect(sceneOf(seen('open', { opensAt, now: opensAt }), true)).toBe('claim')
  expect(sceneOf(seen('own', { opensAt }), false)).toBe('own')
})

test('a present that its giver took back says so, and no day of it counts any more', () => {
  expect(sceneOf(seen('expired', { opensAt, takenBack: true }), true)).toBe('taken_back')
  expect(sceneOf(seen('own', { opensAt, takenBack: true }), true)).toBe('own')
})
