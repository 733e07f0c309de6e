import { Type } from 'typebox'

/** Official names as `GET /v1/regions` has them, from the province down. */
const Place = Type.String({
  'x-text': 'printed',
  pattern: '^[^/]{1,30}(/[^/]{1,30}){0,2}$',
  description: 'province, province/city or province/city/county, such as 四川省/甘孜藏族自治州',
})
export const Places = (minItems: 0 | 1) => Type.Array(Place, { minItems, maxItems: 500 })
