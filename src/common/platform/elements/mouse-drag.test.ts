import { slideAfter } from './mouse-drag'

test.each([
  ['a little', 1, 1.1, 1],
  ['far enough', 1, 1.2, 2],
  ['back', 1, 0.8, 0],
  ['most of the way', 0, 0.9, 1],
  ['over two', 0, 2.2, 2],
])('slides pulled %s stay or turn', (_how, from, to, then) => {
  expect(slideAfter(from, to)).toBe(then)
})
