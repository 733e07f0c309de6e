import type { AddressParts } from '@haoli/contract'
import fc from 'fast-check'
import { histories } from '../../../../../test/histories'
import { type ParseCase, readCases } from '../../../../testing/addresses/read-cases'
import { comparable, readStrangers } from '../../../../testing/addresses/read-strangers'
import { writtenAddress } from '../../../../testing/addresses/written-addresses'
import { parseAddress } from './parse-address'

const parts = ['name', 'phone', 'province', 'city', 'county', 'detail'] as const

const faultsOf = (read: AddressParts, expected: AddressParts) =>
  parts.filter((part) => read[part] !== expected[part]).map((part) => `${part}: ${expected[part]} ≠ ${read[part]}`)

/** A description of each case that is read wrongly. */
function wrongOf(cases: ParseCase[], as: (parts: AddressParts) => AddressParts = (whole) => whole): string[] {
  return cases.flatMap(({ text, expected }) => {
    const faults = faultsOf(as(parseAddress(text)), as(expected))
    return faults.length > 0 ? [`${text}\n  ${faults.join('\n  ')}`] : []
  })
}

test.each([
  ['cases.txt', 200],
  ['cases-later.txt', 30],
  ['kinds.txt', 560],
])('every case of %s is read correctly', (file, count) => {
  const cases = readCases(file)
  expect(new Set(cases.map((one) => one.text)).size).toBe(count)
  expect(wrongOf(cases)).toEqual([])
})

test('strings that somebody wrote without having read the parser are read as that person read them', () => {
  const strings = readStrangers()
  const wrong = wrongOf(strings, comparable)
  const right = strings.length - wrong.length
  process.stdout.write(`strangers' strings: ${right} of ${strings.length}\n${wrong.map((one) => `${one}\n`).join('')}`)
  expect(strings).toHaveLength(100)
  expect(wrong.length).toBeLessThanOrEqual(1)
})

test('what is composed of name, phone, region and street in any order is taken apart again', () => {
  fc.assert(
    fc.property(writtenAddress, ({ text, expected }) => {
      expect(faultsOf(parseAddress(text), expected)).toEqual([])
    }),
    { numRuns: histories() },
  )
})

test('a street in which no region leads to the name of a county is left as it is', () => {
  for (const street of ['碧桂园凤凰城北区2街5号', '软件园东区3号', '工业园区8号楼', '恒大绿洲南区6号楼']) {
    expect(parseAddress(street)).toMatchObject({ name: '', province: '', city: '', county: '', detail: street })
  }
})

test('`missing` lists exactly the parts that the text does not name', () => {
  expect(parseAddress('张三 浙江省杭州市西湖区文三路478号').missing).toEqual(['phone'])
  expect(parseAddress('西湖区文三路9号 李四 13700137000')).toMatchObject({
    missing: ['province', 'city', 'county'],
    detail: '西湖区文三路9号',
  })
  expect(parseAddress('你好').missing).toEqual(['name', 'phone', 'province', 'city', 'county', 'detail'])
})

test('a name after the label of the recipient is sure, however it looks, and beside a sender', () => {
  const both = '寄件人：李四 收件人：张三 13800138000 浙江省杭州市西湖区文三路478号'
  expect(parseAddress(both)).toMatchObject({ name: '张三', uncertain: [] })
  const strange = parseAddress('收货人：一米阳光 13800138000 浙江省杭州市西湖区文三路478号')
  expect(strange).toMatchObject({ name: '一米阳光', uncertain: [] })
})

const [there, here] = ['浙江省杭州市西湖区文三路478号', '北京市朝阳区建国路88号']
test.each([
  `寄件人：张三 13800001111 ${here}\n收件人：李四 13900002222 ${there}`,
  `收件人：李四 13900002222 ${there}\n寄件人：张三 13800001111 ${here}`,
  `寄件人：张三\n寄件人电话：13800001111\n寄件人地址：${here}\n收件人：李四\n收件人电话：13900002222\n收件人地址：${there}`,
  `寄件人：张三 收件人：李四 寄件人电话：13800001111 收件人电话：13900002222 收件人地址：${there}`,
  `寄件人张三，13800001111，收件人李四，13900002222，${there}`,
  `收件人：李四\n寄件人：张三\n电话：13900002222\n地址：${there}`,
  `发货人 张三 13800001111 收货人 李四 13900002222 收货地址 ${there}`,
  `寄：张三 13800001111 ${here}\n收：李四 13900002222 ${there}`,
  `寄件信息：张三 010-65551234\n收件人：李四 13900002222 ${there}`,
  `From: 张三 13800001111 ${here}\nTo: 李四 13900002222 ${there}`,
  `【寄件人】张三 13800001111 【收件人】李四 13900002222 ${there}`,
])('beside a sender, name, phone and place are the recipient’s: %j', (text) => {
  expect(parseAddress(text)).toMatchObject({
    ...{ name: '李四', phone: '13900002222', province: '浙江省', city: '杭州市', county: '西湖区' },
    ...{ detail: '文三路478号', uncut: '文三路478号', missing: [], uncertain: [] },
  })
})

test('six digits after a name of a building are no postcode where no province has such ones', () => {
  expect(parseAddress('万达大厦301502 张三 13800138000').detail).toBe('万达大厦301502')
  expect(parseAddress('香港特别行政区九龙城区太子道301502 张三').detail).toContain('301502')
})

test('a note goes as a whole, also where its first word could be a label', () => {
  const to = '张三 13800138000 浙江省杭州市西湖区文三路478号'
  for (const words of ['备注：电话联系', '留言：地址不对请联系我', '备注：请放门口']) {
    expect(parseAddress(`${to} ${words}`)).toMatchObject({ name: '张三', detail: '文三路478号' })
  }
})

test('what may be wrong is named, and `uncut` leaves it where it stood', () => {
  const sure = parseAddress('张三 13800138000 浙江省杭州市西湖区文三路478号')
  expect([sure.uncertain, sure.uncut]).toEqual([[], '文三路478号'])
  const unsure = parseAddress('义乌 稠州北路699号 一米阳光')
  expect(unsure).toMatchObject({ name: '一米阳光', county: '义乌市', detail: '稠州北路699号' })
  expect(unsure.uncertain).toEqual(['name', 'province', 'city', 'county'])
  expect(unsure.uncut).toBe('义乌稠州北路699号一米阳光')
  expect(parseAddress('张三 13800138000 13900139000 浙江省杭州市西湖区文三路1号').uncertain).toEqual(['phone'])
})

test.each([
  ['only spaces', ' \n\t '],
  ['one character repeated', '张'.repeat(500)],
  ['a region repeated', '浙江省杭州市西湖区'.repeat(55)],
  ['short names repeated', '吉林吉林'.repeat(125)],
  ['digits only', '13800138000'.repeat(45)],
  ['digits and blanks', '1 3 8 '.repeat(83)],
  ['labels only', '收货人：电话：地址：'.repeat(50)],
  ['words of a chat', '你好麻烦帮我寄到这个地址的'.repeat(38)],
  ['words of a chat without an end', `${'请把东西寄给我'.repeat(71)}路`],
  ['open brackets', '（【'.repeat(250)],
  ['town upon town', '城关镇'.repeat(166)],
  ['half of an emoji', '\ud83d张三\udc00'],
  ['characters of regular expressions', '\\(.*)+?[^$]{3}|张三'],
])('%s: the parser does not fail', (_, text) => {
  const read = parseAddress(text)
  for (const part of parts) expect(typeof read[part]).toBe('string')
  expect(read.missing).toEqual(parts.filter((part) => read[part] === ''))
})
