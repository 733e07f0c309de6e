import { maskPhone } from './mask-phone'

test('a mobile number keeps its beginning and its end', () => {
  expect(maskPhone('13812346021')).toBe('138****6021')
})

test('a landline keeps its area and its end', () => {
  expect(maskPhone('010-12345678')).toBe('010-****5678')
  expect(maskPhone('057112345678')).toBe('057****5678')
})

test.each([
  ['+85291234567', '+852****4567'],
  ['+85366123456', '+853****3456'],
  ['+886912345678', '+886****5678'],
  ['+88621234567', '+886****4567'],
])('of %s no more than the place and the end is shown', (phone, masked) => {
  expect(maskPhone(phone)).toBe(masked)
})
