import type { Language } from '@/common/lib/language'

/** Of what the API calls a province: in English and in Japanese. */
const names: Readonly<Record<string, readonly [en: string, ja: string]>> = {
  北京: ['Beijing', '北京'],
  天津: ['Tianjin', '天津'],
  河北: ['Hebei', '河北'],
  山西: ['Shanxi', '山西'],
  内蒙古: ['Inner Mongolia', '内モンゴル'],
  辽宁: ['Liaoning', '遼寧'],
  吉林: ['Jilin', '吉林'],
  黑龙江: ['Heilongjiang', '黒竜江'],
  上海: ['Shanghai', '上海'],
  江苏: ['Jiangsu', '江蘇'],
  浙江: ['Zhejiang', '浙江'],
  安徽: ['Anhui', '安徽'],
  福建: ['Fujian', '福建'],
  江西: ['Jiangxi', '江西'],
  山东: ['Shandong', '山東'],
  河南: ['Henan', '河南'],
  湖北: ['Hubei', '湖北'],
  湖南: ['Hunan', '湖南'],
  广东: ['Guangdong', '広東'],
  广西: ['Guangxi', '広西'],
  海南: ['Hainan', '海南'],
  重庆: ['Chongqing', '重慶'],
  四川: ['Sichuan', '四川'],
  贵州: ['Guizhou', '貴州'],
  云南: ['Yunnan', '雲南'],
  西藏: ['Xizang (Tibet)', 'チベット'],
  陕西: ['Shaanxi', '陝西'],
  甘肃: ['Gansu', '甘粛'],
  青海: ['Qinghai', '青海'],
  宁夏: ['Ningxia', '寧夏'],
  新疆: ['Xinjiang', '新疆'],
  香港: ['Hong Kong', '香港'],
  澳门: ['Macao', 'マカオ'],
  台湾: ['Taiwan', '台湾'],
}

/** A place in the reader's language where it is a whole province; a city or a county as it is written in China. */
export function placeIn(language: Language, place: string): string {
  const [en, ja] = names[place] ?? [place, place]
  return { zh: place, en, ja }[language]
}
