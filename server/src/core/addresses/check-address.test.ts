import { Problem } from '../../platform/problem'
import { regionTree } from '../regions/region-tree'
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
  [['臺灣省', '臺北市', '大安區'], '台湾省 台北市 大安区'],
  [['廣東省', '廣州市', '番禺區'], '广东省 广州市 番禺区'],
  [['香港特別行政區', '九龍', '觀塘區'], '香港特别行政区 九龙 观塘区'],
  [['海南省', '省直辖县', '儋州市'], '海南省 省直辖县 儋州市'],
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
  ['an unknown county directly under a province', ['湖北省', '省直辖县级行政单位', '新设市']],
  ['an unknown county with its name on the city level too', ['新疆维吾尔自治区', '新设市', '新设市']],
  ['an unknown county under an unknown city', ['安徽省', '新设市', '新设区']],
  ['a zone under an unknown city, whose name zones elsewhere have', ['河北省', '雄安市', '高新区']],
  ['a county of the province under an unknown city', ['河北省', '雄安市', '容城县']],
  ['an unknown city without a county', ['广东省', '新设市', '']],
  ['a province on every level, as some pickers give it', ['台湾省', '台湾省', '']],
])('what a newer list may have is accepted as it is: %s', (_name, [province = '', city = '', county = '']) => {
  expect(region(province, city, county)).toMatchObject({ province, city, county })
})

test('every county of the list is accepted under its city, and under what pickers put in place of the city', () => {
  for (const { name: province, cities } of regionTree.provinces) {
    for (const { name: city, counties } of cities) {
      for (const county of counties) {
        expect(region(province, city, county)).toMatchObject({ province, city, county })
        expect(region(province, county, county)).toMatchObject({ province, county })
        expect(region(province, '省直辖县级行政单位', county)).toMatchObject({ province, county })
      }
    }
  }
})

test.each([
  ['/province', ['火星省', '北京市', '朝阳区']],
  ['/city', ['浙江省', '南京市', '鼓楼区']],
  ['/county', ['浙江省', '杭州市', '朝阳区']],
  ['/county', ['浙江省', '杭州市', '义乌市']],
  ['/county', ['浙江省', '杭州市', '']],
  ['/county', ['湖北省', '省直辖县', '济源市']],
  ['/county', ['湖北省', '省直辖县级行政区划', '济源']],
  ['/county', ['河南省', '昆山市', '昆山市']],
  ['/county', ['浙江省', '某某市', '昆山市']],
  ['/county', ['浙江省', '某某市', '昆山']],
  ['/county', ['江苏省', '市辖区', '渝中区']],
  ['/county', ['四川省', '县', '云阳县']],
  ['/county', ['新疆维吾尔自治区', '自治区直辖县级行政区划', '仙桃市']],
  ['/county', ['海南省', '省直辖县', '']],
  ['/county', ['广东省', '广东省', '沙田区']],
  ['/county', ['香港特别行政区', '香港特别行政区', '嘉模堂区']],
  ['/county', ['台湾省', '台湾省', '朝阳区']],
  ['/county', ['浙江省', '杭州市', '昆山']],
  ['/county', ['北京市', '北京市', '浦东新区']],
  ['/county', ['浙江省', '某某市', '浦东新区']],
  ['/county', ['浙江省', '某某市', '绿园区']],
  ['/county', ['湖北省', '省直辖县', '梁园区']],
  ['/county', ['浙江省', '台州市', '桃园区']],
  ['/county', ['浙江省', '杭州市', '苏州市']],
  ['/county', ['浙江省', '杭州市', '宁波市']],
  ['/county', ['浙江省', '某某市', '苏州市']],
  ['/county', ['浙江省', '杭州市', '江苏省']],
  ['/county', ['云南省', '某某市', '恩施土家族苗族自治州']],
  ['/county', ['浙江省', '某某市', '崑山市']],
  ['/city', ['浙江省', '廣州市', '天河區']],
  ['/city', ['浙江省', '南京', '新设区']],
])('%s is named when the parts do not fit: %j', (param, [province = '', city = '', county = '']) => {
  expect(paramOf(() => region(province, city, county))).toBe(param)
})
