import { AbortController } from './abort-controller'

test('an abort reaches its listeners once, with the reason', () => {
  const controller = new AbortController()
  const heard: string[] = []
  controller.signal.addEventListener('abort', (event) => heard.push(event.type))
  expect(() => controller.signal.throwIfAborted()).not.toThrow()
  controller.abort('left')
  controller.abort('again')
  expect(heard).toEqual(['abort'])
  expect(controller.signal.aborted).toBe(true)
  expect(controller.signal.reason).toBe('left')
})

test('a listener that was removed hears nothing', () => {
  const controller = new AbortController()
  const listener = jest.fn()
  controller.signal.addEventListener('abort', listener)
  controller.signal.removeEventListener('abort', listener)
  controller.abort()
  expect(listener).not.toHaveBeenCalled()
})
