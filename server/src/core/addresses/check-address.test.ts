import { Problem } from '../../platform/problem'
import { checkAddress } from './check-address'

const good = {
  name: '王女士',
  phone: '13800138000',
  province: '北京市',
  city: '北京市',
  county: '朝阳区',
  detail: '建国路88号',
}
const region = (province: string, city: string, county: string) => checkAddress({ ...good, province, city, county })

function paramOf(work: () => unknown): string | undefined {
  try {
    work()
  } catch (error) {
    if (error instanceof Problem && error.code === 'validation_failed') return error.details.param
    throw error
  }
  return 'accepted'
}

test('spaces, tabs and line breaks are trimmed and collapsed', () => {
  const kept = checkAddress({ ...good, name: '  John \t Smith ', detail: '　建国路88号\n  B座  1203 ' })
  expect(kept).toEqual({ ...good, name: 'John Smith', detail: '建国路88号 B座 1203' })
})

test.each([
  ['name', { name: '王\u0000女士' }],
  ['name', { name: ' \t ' }],
  ['detail', { detail: '建国路\u001b[31m88号' }],
  ['detail', { detail: '建国路\u202e88号' }],
  ['detail', { detail: ' 1 ' }],
  ['county', { county: '朝\u200b阳区' }],
])('%s with unprintable characters, or empty, is refused and named', (part, change) => {
  expect(paramOf(() => checkAddress({ ...good, ...change }))).toBe(`/${part}`)
})

test.each([
  [['北京市', '北京市', '朝阳区'], '北京市 北京市 朝阳区'],
  [['北京市', '市辖区', '朝阳区'], '北京市 北京市 朝阳区'],
  [['重庆市', '县', '云阳县'], '重庆市 重庆市 云阳县'],
  [['湖北省', '仙桃市', '仙桃市'], '湖北省 省直辖县级行政区划 仙桃市'],
  [['湖北省', '省直辖县级行政单位', '仙桃市'], '湖北省 省直辖县级行政区划 仙桃市'],
  [['海南省', '省直辖县', '五指山市'], '海南省 省直辖县级行政区划 五指山市'],
  [['香港特别行政区', '香港特别行政区', '沙田区'], '香港特别行政区 新界 沙田区'],
  [['广西', '南宁', '青秀'], '广西壮族自治区 南宁市 青秀区'],
  [['广东省', '东莞市', '东莞市'], '广东省 东莞市 东莞市'],
  [['广东省', '东莞市', ''], '广东省 东莞市 '],
])('what region pickers send is accepted: %j', ([province = '', city = '', county = ''], kept) => {
  const read = region(province, city, county)
  expect(`${read.province} ${read.city} ${read.county}`).toBe(kept)
})

test('an unknown city or county is accepted as it is if the province is known', () => {
  expect(region('浙江省', '杭州市', '下城区')).toMatchObject({ city: '杭州市', county: '下城区' })
  expect(region('河北省', '雄安市', '启动区')).toMatchObject({ city: '雄安市', county: '启动区' })
  expect(region('陕西省', '西安市', '高新区')).toMatchObject({ city: '西安市', county: '高新区' })
})

test.each([
  ['/province', ['火星省', '北京市', '朝阳区']],
  ['/city', ['浙江省', '南京市', '鼓楼区']],
  ['/county', ['浙江省', '杭州市', '朝阳区']],
  ['/county', ['浙江省', '杭州市', '义乌市']],
  ['/county', ['浙江省', '杭州市', '']],
])('%s is named when the parts do not fit: %j', (param, [province = '', city = '', county = '']) => {
  expect(paramOf(() => region(province, city, county))).toBe(param)
})
