import { placeName } from './place-paths'
import { placeIn, wordsOfRegions } from './place-words'
import { regionTree } from './region-tree'

test.each([
  ['新疆维吾尔自治区', 'Xinjiang', '新疆'],
  ['内蒙古自治区', 'Inner Mongolia', '内モンゴル'],
  ['陕西省/西安市', "Xi'an (Shaanxi)", '陝西西安'],
  ['黑龙江省/哈尔滨市', 'Harbin (Heilongjiang)', '黒竜江ハルビン'],
  ['四川省/甘孜藏族自治州', 'Garze (Sichuan)', '四川ガンゼ'],
  ['浙江省/杭州市/西湖区', 'Xihu (Hangzhou, Zhejiang)', '浙江杭州西湖'],
  ['北京市/北京市/朝阳区', 'Chaoyang (Beijing)', '北京朝陽'],
  ['湖北省/省直辖县级行政区划/仙桃市', 'Xiantao (Hubei)', '湖北仙桃'],
  ['浙江省/温州市/乐清市', 'Yueqing (Wenzhou, Zhejiang)', '浙江温州楽清'],
])('%s is %s and %s', (path, en, ja) => {
  expect([placeIn('en', placeName(path)), placeIn('ja', placeName(path))]).toEqual([en, ja])
})

test('every place in the list has a name that can be read in English', () => {
  const words = wordsOfRegions('en')
  const names = regionTree.provinces.flatMap(({ name, cities }) => [
    name,
    ...cities.flatMap((city) => [city.name, ...city.counties]),
  ])
  expect(names.filter((name) => !/^[A-Z][A-Za-z' ü()-]+$/.test(words[name] ?? ''))).toEqual([])
})

test('what is no place of China stays', () => {
  expect(placeIn('en', '火星')).toBeUndefined()
})
