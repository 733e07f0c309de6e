import { amount, number, thing } from './keywords'

const values = { who: '王芳', title: '', count: 3, amountFen: 5_005 }
const said = (title: string) => thing('商品', (given) => given.title).value({ ...values, title })

test.each([
  ['明前龙井 50g', '明前龙井 50g'],
  ['一二三四五六七八九十一二三四五六七八九十', '一二三四五六七八九十一二三四五六七八九十'],
  ['一二三四五六七八九十一二三四五六七八九十又', '一二三四五六七八九十一二三四五六七八九…'],
  // A family is one sign of eleven characters.
  ['送给你们一家的龙井茶👨‍👩‍👧‍👦', '送给你们一家的龙井茶…'],
  ['  两边有空  ', '两边有空'],
])('a thing has at most twenty characters: %s', (title, value) => {
  expect(said(title)).toBe(value)
  expect(said(title).length).toBeLessThanOrEqual(20)
})

test('numbers and amounts are written as WeChat wants them', () => {
  expect(number('数量', ({ count }) => count)).toMatchObject({ name: '数量', type: 'number' })
  expect(number('数量', ({ count }) => count).value(values)).toBe('3')
  expect(amount('退款金额', ({ amountFen = 0 }) => amountFen).value(values)).toBe('¥50.05')
})
