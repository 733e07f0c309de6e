import { shownDeviceName } from './device-name'

test.each([
  ['iPhone 15 Pro<iPhone16,1>', 'iPhone 15 Pro'],
  ['  Mi\n10\u0000\t5G ', 'Mi 10 5G'],
  ['\u202eevil\u200b', 'evil'],
  ['小米'.repeat(40), '小米'.repeat(20)],
  ['📱'.repeat(41), '📱'.repeat(40)],
  ['<iPad>', ''],
  [undefined, ''],
])('%j is listed as %j', (given, shown) => {
  expect(shownDeviceName(given)).toBe(shown)
})
