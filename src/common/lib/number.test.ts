import { formatCount } from './number'

test.each([
  [386, 'zh', '386'],
  [9999, 'zh', '9999'],
  [12000, 'zh', '1.2万'],
  [12999, 'zh', '1.2万'],
  [20000, 'ja', '2万'],
  [1234567, 'zh', '123万'],
  [999, 'en', '999'],
  [12000, 'en', '12k'],
  [1250, 'en', '1.2k'],
] as const)('%i in %s is %s', (count, language, text) => expect(formatCount(count, language)).toBe(text))
