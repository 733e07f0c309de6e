import { placeIn } from './province-names'

test.each([
  ['新疆', 'Xinjiang', '新疆'],
  ['内蒙古', 'Inner Mongolia', '内モンゴル'],
  ['广东', 'Guangdong', '広東'],
])('%s is %s and %s', (place, en, ja) => {
  expect([placeIn('zh', place), placeIn('en', place), placeIn('ja', place)]).toEqual([place, en, ja])
})

test('a city is as it is written in China', () => {
  expect(placeIn('en', '四川甘孜')).toBe('四川甘孜')
})

test('all provinces have a name in English', () => {
  const provinces =
    '北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 香港 澳门 台湾'
  const without = provinces.split(' ').filter((place) => !/^[A-Z]/.test(placeIn('en', place)))
  expect([provinces.split(' ').length, without]).toEqual([34, []])
})
