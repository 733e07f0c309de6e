import { isEntityCode } from '@haoli/contract'
import fc from 'fast-check'
import { histories } from '../../../../test/histories'

/** Of the standard's example, and of two companies as public registers show them. */
const real = ['91350100M000100Y43', '91330100716105852F', '91440300708461136T']

it.each(real)('takes %s', (code) => {
  expect(isEntityCode(code)).toBe(true)
})

it('refuses a code with one character changed', () => {
  const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
  fc.assert(
    fc.property(fc.constantFrom(...real), fc.nat({ max: 17 }), fc.constantFrom(...alphabet), (code, place, other) => {
      fc.pre(code[place] !== other)
      expect(isEntityCode(`${code.slice(0, place)}${other}${code.slice(place + 1)}`)).toBe(false)
    }),
    { numRuns: histories() },
  )
})

it.each(['', '9135', '91350100M000100Y433', '91350100I000100Y43', '91350100m000100y43'])('refuses %j', (code) => {
  expect(isEntityCode(code)).toBe(false)
})
