import fc from 'fast-check'
import { regionTree } from '../../src/core/regions/region-tree'
import type { ParseCase } from './read-cases'

const regions = regionTree.provinces.flatMap((province) =>
  province.cities.flatMap((city) =>
    city.counties.map((county) => ({ province: province.name, city: city.name, county })),
  ),
)
type Place = (typeof regions)[number]

/** What people write for the city level: nothing where it is a heading or the municipality again. */
const saidCity = ({ province, city }: Place) => (city === province || city.includes('直辖') ? '' : city)
const region = fc.constantFrom(...regions).chain((place) => {
  const whole = place.province + saidCity(place) + place.county
  const spaced = [place.province, saidCity(place), place.county].filter(Boolean).join(' ')
  const withoutProvince = saidCity(place) === '' ? whole : saidCity(place) + place.county
  return fc.record({
    place: fc.constant(place),
    written: fc.constantFrom(whole, whole + whole, `${spaced} `, withoutProvince),
  })
})

const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗', '欧阳', '司马', '诸葛']
const givenNames = ['伟', '静', '建国', '小红', '子涵', '一鸣', '晓东', '雨桐', '立夏', '志强']
const hanName = fc.tuple(fc.constantFrom(...surnames), fc.constantFrom(...givenNames)).map((parts) => parts.join(''))
const apartName = fc.oneof(
  hanName,
  hanName.map((name) => `${name.slice(0, 1)}先生`),
  fc.constantFrom('lily', '小k', '李大大A', 'Mary Jane Watson', '努尔·买买提', '仉红', '亓官青', '王阿姨', '迪丽热巴'),
)

const counties = regions.map(({ county }) => county).filter((county) => county.endsWith('区') && county.length < 5)
const estates = ['碧桂园', '万科', '软件园', '保利香槟', '大学城', '科技园', '绿地']
/** Streets and estates whose names contain the name of a county elsewhere. */
const detail = fc
  .tuple(
    fc.constantFrom('', '文三路478号', '人民路1号、2号', '中山北路30弄', '城关镇东街村'),
    fc.constantFrom(...estates),
    fc.constantFrom(...counties),
    fc.integer({ min: 1, max: 99 }),
    fc.constantFrom('号楼', '栋2单元301室', '幢', '号'),
  )
  .map(([street, estate, county, number, unit]) => `${street}${estate}${county}${number}${unit}`)

const phone = fc
  .tuple(fc.constantFrom('138', '159', '186', '199'), fc.integer({ min: 10_000_000, max: 99_999_999 }))
  .chain(([head, rest]) => {
    const digits = `${head}${rest}`
    const spaced = `${head} ${String(rest).slice(0, 4)} ${String(rest).slice(4)}`
    const wide = [...digits].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
    const written = fc.constantFrom(digits, `+86 ${digits}`, `86-${digits}`, spaced, spaced.replaceAll(' ', '-'), wide)
    return written.map((text) => ({ digits, text }))
  })

const labels = [
  ['收件人：', '手机号码：', '地址：', '\n'],
  ['姓名: ', '电话: ', '收货地址: ', '，'],
  ['收货人 ', '联系电话 ', '详细地址 ', '\n'],
  ['【收货人】', '【手机】', '【地址】', ' '],
] as const
const order = fc.shuffledSubarray([0, 1, 2], { minLength: 3 })
const expected = (name: string, digits: string, place: Place, street: string) => ({
  name,
  phone: digits,
  ...place,
  detail: street,
})

const apart = fc
  .record({
    name: apartName,
    phone,
    region,
    detail,
    order,
    between: fc.constantFrom(' ', '\n', '，', ',', ';', '\t', '/', '|', '、'),
  })
  .map(({ name, phone, region, detail, order, between }): ParseCase => {
    const parts = [name, phone.text, region.written + detail]
    const text = order.map((index) => parts[index]).join(between)
    return { text, expected: expected(name, phone.digits, region.place, detail) }
  })
const glued = fc
  .record({ name: hanName, phone, region, detail, order: fc.constantFrom([0, 1, 2], [2, 0, 1], [1, 0, 2], [0, 2, 1]) })
  .map(({ name, phone, region, detail, order }): ParseCase => {
    const parts = [name, phone.text, region.written + detail]
    const text = order.map((index) => parts[index]).join('')
    return { text, expected: expected(name, phone.digits, region.place, detail) }
  })
const labelled = fc
  .record({ name: apartName, phone, region, detail, order, label: fc.constantFrom(...labels) })
  .map(({ name, phone, region, detail, order, label }): ParseCase => {
    const parts = [label[0] + name, label[1] + phone.text, label[2] + region.written + detail]
    const text = order.map((index) => parts[index]).join(label[3])
    return { text, expected: expected(name, phone.digits, region.place, detail) }
  })

/**
 * Addresses that this text composes from the real list of regions, in any order, apart, with nothing between, or with
 * labels; streets contain names of other counties. A name that stands after the street without a pause has a surname.
 */
export const writtenAddress: fc.Arbitrary<ParseCase> = fc.oneof(apart, glued, labelled)
