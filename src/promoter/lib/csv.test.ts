import { csvOf, yuanOf } from './csv'

const cell = (value: string | number) => csvOf([[value]]).slice(1, -2)

test.each(['=1+1', '+86', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '  =HYPERLINK("x")', '＝1', '＋1', '－1', '＠x'])(
  'a title that a spreadsheet would take for a formula is text: %j',
  (title) => expect(cell(title).replace(/^"/, '')).toMatch(/^'/),
)

test.each([
  ['龙井', '龙井'],
  ['a,b', '"a,b"'],
  ['5" 茶', '"5"" 茶"'],
  ['一\n二', '"一\n二"'],
  [-5, '-5'],
  ['a=b', 'a=b'],
])('%j is written as %j', (value, written) => expect(cell(value)).toBe(written))

test('rows end as RFC 4180 has it, behind a mark that says UTF-8', () =>
  expect(
    csvOf([
      ['a', 1],
      ['b', -2],
    ]),
  ).toBe('\uFEFFa,1\r\nb,-2\r\n'))

test.each([
  [0, '0.00'],
  [5, '0.05'],
  [-105, '-1.05'],
  [123_456, '1234.56'],
])('%i fen are %s', (fen, yuan) => expect(yuanOf(fen)).toBe(yuan))
