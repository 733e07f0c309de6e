import { readBudget } from './budget'

test.each([
  ['茶叶 200到300', '茶叶', { minPriceFen: 20_000, maxPriceFen: 30_000 }],
  ['100-200元的礼物', '的礼物', { minPriceFen: 10_000, maxPriceFen: 20_000 }],
  ['300到200元的茶', '的茶', { minPriceFen: 20_000, maxPriceFen: 30_000 }],
  ['¥100 to ¥200 tea', 'tea', { minPriceFen: 10_000, maxPriceFen: 20_000 }],
  ['200元以内', '', { maxPriceFen: 20_000 }],
  ['两百以内的茶', '的茶', { maxPriceFen: 20_000 }],
  ['gift under 200', 'gift', { maxPriceFen: 20_000 }],
  ['不超过一百五十块', '', { maxPriceFen: 15_000 }],
  ['一千五百元以上', '', { minPriceFen: 150_000 }],
  ['over ¥500', '', { minPriceFen: 50_000 }],
  ['一百块', '', { minPriceFen: 7_500, maxPriceFen: 12_500 }],
  ['一百五十元左右', '', { minPriceFen: 11_250, maxPriceFen: 18_750 }],
  ['十五块', '', { minPriceFen: 1_125, maxPriceFen: 1_875 }],
  ['1千元左右', '', { minPriceFen: 75_000, maxPriceFen: 125_000 }],
])('of %s remains %j and a budget', (text, rest, budget) => {
  const read = readBudget(text)
  expect(read.rest.trim()).toBe(rest)
  expect(read.budget).toEqual(budget)
})

test.each([
  '龙井 250g',
  '6-7mm 珍珠',
  '3 斤',
  '10斤新疆苹果',
  '3000円',
  '千里江山图',
  '2027 日历',
  '百合花',
  '香皂 四块礼盒',
  '一起吃',
  '二到三十斤',
  '3到5天',
  '适用 3 岁以上',
  '十五的月亮',
])('%s names no budget', (text) => {
  const { budget, rest } = readBudget(text)
  expect([budget, rest]).toEqual([null, text])
})
