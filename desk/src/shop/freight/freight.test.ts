import { countedBy, freightOf, newTemplate, type Template } from './freight'

const plain = newTemplate('默认', [])
const template: Template = {
  ...plain,
  rate: { first: 2, firstFen: 800, more: 3, moreFen: 200 },
  freeFromFen: 9_900,
  regions: [
    {
      places: ['四川省', '新疆维吾尔自治区/乌鲁木齐市'],
      rate: { first: 1, firstFen: 1_500, more: 1, moreFen: 500 },
      freeFromFen: null,
    },
  ],
  notServed: ['四川省/甘孜藏族自治州', '新疆维吾尔自治区'],
}

test.each([
  ['the first pieces, or fewer', '浙江省/杭州市/西湖区', 2, 0, 800],
  ['a further step that is begun', '浙江省/杭州市/西湖区', 3, 0, 1_000],
  ['two further steps', '浙江省/杭州市/西湖区', 6, 0, 1_200],
  ['enough to be free', '浙江省/杭州市/西湖区', 6, 9_900, 0],
  ['a region with its own rate, which is never free', '四川省/成都市', 2, 99_900, 2_000],
  ['a place that is not served, in a province that is', '四川省/甘孜藏族自治州/康定市', 1, 0, null],
  ['a city that is served, in a region that is not', '新疆维吾尔自治区/乌鲁木齐市/天山区', 1, 0, 1_500],
  ['a name that only begins like one', '四川省份/某市', 1, 0, 800],
])('%s', (_, place, units, paid, fen) => {
  expect(freightOf(template, place, units, paid)).toBe(fen)
})

test('a new template has an id of its own, and another unit begins with its own numbers', () => {
  expect(newTemplate('新', [{ ...plain, id: 't2' }]).id).toBe('t3')
  expect(countedBy(template, 'weight').regions[0]?.rate).toMatchObject({ first: 1_000, more: 1_000, firstFen: 1_500 })
})
