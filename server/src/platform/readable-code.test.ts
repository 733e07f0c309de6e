import fc from 'fast-check'
import { histories } from '../../../test/histories'
import { newReadableCode, readReadableCode } from './readable-code'

const wide = (text: string) => text.replace(/[A-Z0-9]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))

test('a code is read however a person types it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), (groups) => {
      const code = newReadableCode(groups)
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5})*$/)
      const small = code.toLowerCase().replaceAll('-', ' ')
      for (const typed of [small, wide(code), code.replaceAll('0', 'o').replaceAll('1', 'l'), ` ${code} `]) {
        expect(readReadableCode(typed)).toBe(code)
      }
    }),
    { numRuns: histories() },
  )
})
