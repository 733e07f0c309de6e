import { browserKeyframe } from './keyframes'

test('transforms by name are joined in their order; other properties stay', () => {
  const keyframe = { offset: 0.5, ease: 'ease-in', opacity: 0.2, rotate: 45, translate3d: [1, '2%', 0], scale: [2, 3] }
  expect(browserKeyframe(keyframe)).toEqual({
    opacity: 0.2,
    transform: 'rotate(45deg) translate3d(1px, 2%, 0px) scale(2, 3)',
    offset: 0.5,
    easing: 'ease-in',
  })
  expect(browserKeyframe({ rotate3d: [1, 0, 0, 90] })).toEqual({ transform: 'rotate3d(1, 0, 0, 90deg)' })
  expect(browserKeyframe({ transformOrigin: 'top', backgroundColor: 'red' })).toEqual({
    transformOrigin: 'top',
    backgroundColor: 'red',
  })
})
