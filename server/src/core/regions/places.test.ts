import { provinces } from './places'
import { regionTree } from './region-tree'
import { shortNames } from './short-names'

const province = (name: string) => regionTree.provinces.find((candidate) => candidate.name === name)

test('all 34 provinces are there, each with cities and every city with a name of its own', () => {
  expect(regionTree.provinces).toHaveLength(34)
  for (const { cities } of regionTree.provinces) {
    expect(cities.length).toBeGreaterThan(0)
    expect(new Set(cities.map((city) => city.name)).size).toBe(cities.length)
  }
  expect(JSON.stringify(regionTree)).not.toMatch(/市辖区|其它区/)
})

test('a municipality is its own city, counties included', () => {
  expect(province('北京市')?.cities.map((city) => city.name)).toEqual(['北京市'])
  const [chongqing, ...others] = province('重庆市')?.cities ?? []
  expect(others).toEqual([])
  expect(chongqing?.counties).toEqual(expect.arrayContaining(['渝中区', '云阳县', '石柱土家族自治县']))
})

test('counties that a province governs directly are under one city level', () => {
  const direct = (name: string) => province(name)?.cities.find((city) => city.name.includes('直辖县'))
  expect(direct('湖北省')).toEqual({
    name: '省直辖县级行政区划',
    counties: expect.arrayContaining(['仙桃市', '神农架林区']),
  })
  expect(direct('海南省')?.counties).toContain('五指山市')
  expect(direct('新疆维吾尔自治区')).toEqual({
    name: '自治区直辖县级行政区划',
    counties: expect.arrayContaining(['石河子市', '白杨市']),
  })
})

test('Hong Kong, Macao and Taiwan are there with their districts', () => {
  expect(province('香港特别行政区')?.cities.flatMap((city) => city.counties)).toContain('油尖旺区')
  expect(province('澳门特别行政区')?.cities.flatMap((city) => city.counties)).toContain('嘉模堂区')
  expect(province('台湾省')?.cities.find((city) => city.name === '台北市')?.counties).toContain('信义区')
})

test.each([
  ['广西壮族自治区', '广西'],
  ['新疆维吾尔自治区', '新疆'],
  ['内蒙古自治区', '内蒙古'],
  ['香港特别行政区', '香港'],
  ['恩施土家族苗族自治州', '恩施'],
  ['延边朝鲜族自治州', '延边'],
  ['博尔塔拉蒙古自治州', '博尔塔拉'],
  ['双江拉祜族佤族布朗族傣族自治县', '双江'],
  ['东乡族自治县', '东乡县'],
  ['鄂温克族自治旗', '鄂温克旗'],
  ['管城回族区', '管城区'],
  ['浦东新区', '浦东'],
  ['昆山市', '昆山'],
])('%s is also called %s', (name, short) => {
  expect(shortNames(name)).toContain(short)
})

test('a name has no short form of one character', () => {
  expect(shortNames('忠县')).toEqual([])
})

test('the spellings of a place are tried from the longest to the shortest', () => {
  for (const { spellings } of provinces) {
    const lengths = spellings.map((spelling) => spelling.written.length)
    expect(lengths).toEqual([...lengths].sort((a, b) => b - a))
  }
})
