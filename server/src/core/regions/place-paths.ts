import type { AddressParts } from '@haoli/contract'
import { provinces } from './places'
import { shortNames } from './short-names'

export type Region = Pick<AddressParts, 'province' | 'city' | 'county'>

/** What covers a region, the most specific first: `province/city/county`, `province/city`, `province`. */
export function pathsOf({ province, city, county }: Region): string[] {
  const parts = [province, city, county].filter((part) => part !== '')
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('/'))
}

/** Whether these are official names from the province down, as `GET /v1/regions` has them. */
export function isPlacePath(path: string): boolean {
  const [provinceName, cityName, countyName] = path.split('/')
  const province = provinces.find(({ name }) => name === provinceName)
  if (!province || cityName === undefined) return province !== undefined
  const city = province.cities.find(({ name }) => name === cityName)
  if (!city || countyName === undefined) return city !== undefined
  return city.counties.some(({ name }) => name === countyName)
}

export const shortName = (name: string) => shortNames(name)[0] ?? name

/** What people call the places of a path, from the province down: 四川 and 甘孜. */
export function partsOf(path: readonly string[]): string[] {
  // What a province governs directly stands under a heading that nobody says.
  const said = path.filter((name) => !name.includes('直辖县级'))
  return [...new Set(said.map(shortName))]
}

/** What people call a place: 新疆 for 新疆维吾尔自治区, 四川甘孜 for 四川省/甘孜藏族自治州, 北京朝阳 for 北京市/北京市/朝阳区. */
export const placeName = (path: string): string => partsOf(path.split('/')).join('')
