import { deskCodeOf } from './desk-code'

test.each([
  ['https://shop.example/d/K7Q2M-9XMTA', 'K7Q2M-9XMTA'],
  ['http://127.0.0.1:3000/d/K7Q2M-9XMTA?x=1', 'K7Q2M-9XMTA'],
  [' k7q2m 9xmta ', 'k7q2m 9xmta'],
  ['', ''],
])('%s has the code %s', (text, code) => expect(deskCodeOf(text)).toBe(code))
