import { phoneName } from './phone-name'

const windowOf = (search: string, name = '') => ({ name, location: { search } })

test('two phones of the preview keep their things apart', () => {
  expect(phoneName(windowOf('?phone=a'))).toBe('phone-a')
  expect(phoneName(windowOf('', 'phone-b'))).toBe('phone-b')
})

test('the name stays with the window when the address loses it', () => {
  const win = windowOf('?phone=a')
  phoneName(win)
  win.location.search = ''
  expect(phoneName(win)).toBe('phone-a')
})

test('a window of its own is the only phone, and a strange name is not taken', () => {
  expect(phoneName(windowOf(''))).toBe('phone')
  expect(phoneName(windowOf('?phone=../x y'))).toBe('phone')
  expect(phoneName(windowOf('', 'somebody-elses-window'))).toBe('phone')
})
