import type { Occasion } from '@haoli/contract'
import { occasionFor, occasionToSend } from './occasion-for'

const one = (code: string, art: Occasion) => ({ code, art, title: code, notes: [] })
const offered = [one('birthday', 'birthday'), one('plain', 'none')]

test('an occasion that is not offered any more becomes the plainest one, or else the first', () => {
  expect(occasionFor(offered, 'birthday').code).toBe('birthday')
  expect(occasionFor(offered, 'wedding').code).toBe('plain')
  expect(occasionFor(offered.slice(0, 1), 'wedding').code).toBe('birthday')
})

test('the chosen occasion is sent unless the shop has answered that it does not offer it', () => {
  expect(occasionToSend({ offered, answered: false }, 'wedding')).toBe('wedding')
  expect(occasionToSend({ offered, answered: true }, 'wedding')).toBe('plain')
  expect(occasionToSend({ offered, answered: true }, 'birthday')).toBe('birthday')
})
