import { scannedCode } from './scanned-code'

test.each([
  ['a link', { code: 'K7Q2M-9XMTA' }],
  ['a link with a mark', { pm: 'K7Q2M-9XMTA' }],
  ['WeChat’s scanner', { scene: 'K7Q2M-9XMTA' }],
  ['WeChat’s scanner, of a code with marks', { scene: 'pm%3DK7Q2M-9XMTA%26ch%3Dposter' }],
])('%s brings the code', (_what, params) => expect(scannedCode(params)).toBe('K7Q2M-9XMTA'))

test('nothing is nothing', () => expect(scannedCode({})).toBe(''))
