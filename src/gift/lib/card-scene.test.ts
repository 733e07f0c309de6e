import { cardViewStates } from '@haoli/contract'
import { sceneOf } from './card-scene'

test('the envelope is there until somebody opens it', () => {
  expect(sceneOf({ you: 'visitor' }, false)).toBe('envelope')
  expect(sceneOf({ you: 'open' }, false)).toBe('envelope')
  expect(sceneOf({ you: 'open' }, true)).toBe('claim')
})

test.each(cardViewStates.filter((you) => you !== 'visitor' && you !== 'open'))(
  'who opened it and finds it %s is told so',
  (you) => {
    expect(sceneOf({ you }, true)).toBe(you)
    expect(sceneOf({ you }, false)).toBe(you)
  },
)
