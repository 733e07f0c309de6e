import { type TextKind, textKinds } from '@haoli/contract'
import fc from 'fast-check'
import { histories } from '../../../../test/histories'
import { isPrintable, tidyText } from './tidy-text'

const family = '👨‍👩‍👧‍👦'
const england = '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'

test.each<[TextKind, string, string]>([
  ['line', '  王 \t 女士\n', '王 女士'],
  ['line', '\u3000\u00a0张\u2800\u3000三\u2003', '张 三'],
  ['line', '李\u200b四\u200e\u2066五\u2069\ufeff', '李四五'],
  ['line', '\u200b\u3164\u2060\u00ad', ''],
  ['line', 'abc\u202egpj.exe', 'abcgpj.exe'],
  ['line', 'Ａｎｎａ（安娜），你好', 'Ａｎｎａ（安娜），你好'],
  ['line', 'Jose\u0301', 'José'],
  ['line', 'a\u200d\ufe0fb 5\ufe0f', 'ab 5'],
  ['lines', ' 生日快乐 \r\n\r\n\r\n\r\n  年年\t有\u2028今日\u2028\u200b', '生日快乐\n\n年年 有\n今日'],
  ['printed', ' ＳＯＨＯ　２号楼\n３０２（Ｂ） ', 'SOHO 2号楼 302（B）'],
  ['code', ' sf1234567890 \n', 'SF1234567890'],
  ['code', 'ＳＦ１２３４　５６７８\u200b－1', 'SF12345678-1'],
  ['code', '    ', ''],
  ['code', '010–8123\u22124567', '010-8123-4567'],
  ['line', `Z${'\u0351\u0322\u0334\u0489\u035c'.repeat(12)}a`, 'Z\u0334\u0322\u0351\u0489a'],
  ['lines', '\u0301\u0301 \u0301张\n\u20dd', '张'],
  ['printed', `ก${'็'.repeat(60)}`, 'ก็'],
  ['exact', ' a\u200b\n', ' a\u200b\n'],
])('a text of the kind %s, %j, is stored as %j', (kind, given, stored) => {
  expect(tidyText(kind, given)).toBe(stored)
})

test.each([family, england, '👩🏽‍🚀', '❤️‍🔥', '🏳️‍🌈', '1️⃣#️⃣', '🇨🇳🇭🇰', '✌🏻☎︎☎️', '葛\u{e0100}城市', '﨑\ufe00'])(
  'what is one sign stays whole: %s',
  (text) => {
    for (const kind of ['line', 'lines', 'printed'] as const)
      expect(tidyText(kind, `${text}祝${text}`)).toBe(`${text}祝${text}`)
  },
)

test.each([
  'Nguyễn Thị Hồng Phượng',
  'Ṛ́ta Bạ́yọ̀dé Ž̧į́',
  'श्रीकृष्ण ङ्क्ष्म्यो र्त्स्न्यां क़ौँ',
  'นายวีระศักดิ์ ป้ำ ผู้ใหญ่',
  'ئابدۇللا مەھمۇتجان',
  'مُحَمَّدٌ رَسُولُ ٱللَّٰهِ',
  'མྱ་ངན་ལས་འདས་པ བསྒྲུབས ཧཱུྃ',
  'ကျွန်ုပ် မျှော့် ညွှန့်',
  'תִּשְׁמֹ֖ר',
  'が゙ ば',
])('a name of any script keeps its marks: %s', (name) => {
  for (const kind of ['line', 'lines', 'printed'] as const) expect(tidyText(kind, name)).toBe(name.normalize('NFC'))
})

const untidy = fc.string({
  unit: fc.constantFrom(
    ...['a', 'Ａ', '７', '王', ' ', '\u3000', '\n', '\r', '\t', '\u200b', '\u200d', '\u202e', '\ufe0f', '\u20e3'],
    ...[
      '\u0301',
      '\u0489',
      '\u0958',
      '\u0e47',
      '\u2028',
      '\u3164',
      '\ud83d',
      '👩',
      '🏽',
      '👦',
      '🇨',
      '🏴',
      '\u{e0067}',
      '\u{e007f}',
      '\u{e0100}',
      '5',
    ],
  ),
  maxLength: 12,
})

test('tidy text stays as it is, and shows nothing invisible', () => {
  fc.assert(
    fc.property(untidy, fc.constantFrom(...textKinds), (text, kind) => {
      const tidied = tidyText(kind, text)
      expect(tidyText(kind, tidied)).toBe(tidied)
      if (kind === 'exact') return
      expect(tidied).toBe(tidied.trim())
      expect(tidied).not.toMatch(/\p{M}{7}|(?:^|\s)\p{M}/u)
      expect(tidied).not.toMatch(/[\u200b\u202e\u3164\u2028\r\t]| {2}|\n{3}/)
      if (kind !== 'lines') expect(tidied).not.toMatch(/\n/)
    }),
    { numRuns: histories() * 5 },
  )
})

test.each(['\u0000', 'a\u001b[31m', '\u007f', '\u0085', '半\ud83d', '\udc00'])('%j cannot be printed', (text) => {
  expect(isPrintable(text)).toBe(false)
})

test('words in any script, emoji and line breaks can be printed', () => {
  expect(isPrintable(`王女士\nJosé ئۇيغۇر ${family}${england}`)).toBe(true)
})
