import type { TouchEvent } from 'react'
import { touchHandlers } from './touch'

beforeEach(() => {
  jest.useFakeTimers()
})
afterEach(() => {
  jest.useRealTimers()
})

/** An element under a finger, with the classes that it has. */
function touched() {
  const classes = new Set<string>()
  const classList = {
    add: (...names: string[]) => names.forEach((name) => void classes.add(name)),
    remove: (...names: string[]) => names.forEach((name) => void classes.delete(name)),
  }
  const currentTarget = { classList }
  return { classes, event: { currentTarget } as unknown as TouchEvent }
}

test('an element looks pressed a moment after a finger is on it, and for a while after it left', () => {
  const { classes, event } = touched()
  const { onTouchStart, onTouchEnd } = touchHandlers({ hoverClass: 'pressed deep', hoverStayTime: 80 })
  onTouchStart?.(event)
  expect([...classes]).toEqual([])
  jest.advanceTimersByTime(50)
  expect([...classes]).toEqual(['pressed', 'deep'])
  onTouchEnd?.(event)
  jest.advanceTimersByTime(79)
  expect(classes.size).toBe(2)
  jest.advanceTimersByTime(1)
  expect(classes.size).toBe(0)
})

test('a finger that goes on to scroll leaves nothing pressed', () => {
  const { classes, event } = touched()
  const { onTouchStart, onTouchCancel } = touchHandlers({ hoverClass: 'pressed' })
  onTouchStart?.(event)
  onTouchCancel?.(event)
  jest.runAllTimers()
  expect(classes.size).toBe(0)
})

test('a long press is one that neither moves nor ends', () => {
  const onLongPress = jest.fn()
  const { onTouchStart, onTouchMove, onTouchEnd } = touchHandlers({ onLongPress })
  for (const given of [onTouchMove, onTouchEnd, undefined]) {
    const { event } = touched()
    onTouchStart?.(event)
    given?.(event)
    jest.advanceTimersByTime(400)
  }
  expect(onLongPress).toHaveBeenCalledTimes(1)
})

test('an element without either hears no finger', () => {
  expect(touchHandlers({})).toEqual({})
  expect(touchHandlers({ hoverClass: 'none' })).toEqual({})
})
