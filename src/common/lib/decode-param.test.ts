import { decodeParam } from './decode-param'

test.each([
  ['100%%E6%A3%89', '100%棉'],
  ['100%25%E6%A3%89', '100%棉'],
  ['%E6%A3%89', '棉'],
  ['50%', '50%'],
  ['5%E', '5%E'],
  ['%zz%E8%8C%B6', '%zz茶'],
  ['%ff', '%ff'],
  ['a%26b%3Dc', 'a&b=c'],
  ['%7B%22sku%22%3A1%7D', '{"sku":1}'],
  ['龙井', '龙井'],
  ['', ''],
  [undefined, ''],
])('%s is read as %s', (raw, text) => expect(decodeParam(raw)).toBe(text))
