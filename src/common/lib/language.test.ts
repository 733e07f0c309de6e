import { languageOf } from './language'

test.each([
  ['zh_CN', 'zh'],
  ['zh-Hant-TW', 'zh'],
  ['en-GB', 'en'],
  ['ja', 'ja'],
  ['JA_JP', 'ja'],
  ['fr', 'zh'],
  ['', 'zh'],
])('a phone that speaks "%s" is spoken to in %s', (name, language) => expect(languageOf(name)).toBe(language))
