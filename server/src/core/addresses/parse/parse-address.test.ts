import { type ParseCase, readCases } from '../../../../testing/addresses/read-cases'
import { parseAddress } from './parse-address'

const parts = ['name', 'phone', 'province', 'city', 'county', 'detail'] as const

/** How many cases are read correctly, whole and by part, with a description of each wrong one. */
function score(cases: ParseCase[]) {
  const right = Object.fromEntries(parts.map((part) => [part, 0])) as Record<(typeof parts)[number], number>
  const wrong: string[] = []
  for (const { text, expected } of cases) {
    const read = parseAddress(text)
    const faults = parts.filter((part) => read[part] !== expected[part])
    for (const part of parts) if (!faults.includes(part)) right[part] += 1
    if (faults.length > 0)
      wrong.push(`${text}\n${faults.map((part) => `  ${part}: ${expected[part]} ≠ ${read[part]}`).join('\n')}`)
  }
  const whole = cases.length - wrong.length
  const byPart = parts.map((part) => `${part} ${right[part]}`).join(', ')
  return { whole, wrong, line: `${whole} of ${cases.length} right (${byPart})` }
}

test('at least 198 of the 200 cases are read correctly', () => {
  const cases = readCases('cases.txt')
  const { whole, wrong, line } = score(cases)
  process.stdout.write(`Address parse: ${line}\n${wrong.map((fault) => `${fault}\n`).join('')}`)
  expect(cases).toHaveLength(200)
  expect(new Set(cases.map((one) => one.text)).size).toBe(200)
  expect(whole).toBeGreaterThanOrEqual(198)
})

test('at least 29 of the 30 cases written after the parser are read correctly', () => {
  const cases = readCases('cases-later.txt')
  const { whole, wrong, line } = score(cases)
  process.stdout.write(`Address parse, later cases: ${line}\n${wrong.map((fault) => `${fault}\n`).join('')}`)
  expect(cases).toHaveLength(30)
  expect(whole).toBeGreaterThanOrEqual(29)
})

test('`missing` lists exactly the parts that the text does not name', () => {
  expect(parseAddress('张三 浙江省杭州市西湖区文三路478号').missing).toEqual(['phone'])
  expect(parseAddress('西湖区文三路9号 李四 13700137000').missing).toEqual(['province', 'city'])
  expect(parseAddress('你好').missing).toEqual(['name', 'phone', 'province', 'city', 'county', 'detail'])
})

test.each([
  ['only spaces', ' \n\t '],
  ['one character repeated', '张'.repeat(500)],
  ['a region repeated', '浙江省杭州市西湖区'.repeat(55)],
  ['digits only', '13800138000'.repeat(45)],
  ['labels only', '收货人：电话：地址：'.repeat(50)],
  ['half of an emoji', '\ud83d张三\udc00'],
  ['characters of regular expressions', '\\(.*)+?[^$]{3}|张三'],
])('%s: the parser does not fail', (_, text) => {
  const read = parseAddress(text)
  for (const part of parts) expect(typeof read[part]).toBe('string')
  expect(read.missing).toEqual(parts.filter((part) => read[part] === ''))
})
