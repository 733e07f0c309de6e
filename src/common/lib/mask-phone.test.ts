import { maskPhone } from './mask-phone'

test('a mobile number keeps its beginning and its end', () => {
  expect(maskPhone('13812346021')).toBe('138****6021')
})

test('a landline keeps its area and its end', () => {
  expect(maskPhone('010-12345678')).toBe('010-****5678')
  expect(maskPhone('057112345678')).toBe('057****5678')
})
