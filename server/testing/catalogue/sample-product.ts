/** A small product as `product/get` returns it (wechat.md 1.1), for tests. Members can be replaced. */
export function sampleProduct(id: number | string, changes: Record<string, unknown> = {}) {
  return {
    product_id: id,
    title: `西湖龙井 ${id} 号`,
    sub_title: '明前采摘',
    head_imgs: ['https://shop.example/tea.webp'],
    desc_info: { desc: '豆香。', imgs: ['/media/detail.webp'] },
    cats: [{ cat_id: '100' }, { cat_id: '101' }],
    attrs: [{ attr_key: '产地', attr_value: '杭州' }],
    limited_info: { period_type: 0, limited_buy_num: 0 },
    extra_service: { seven_day_return: 1, freight_insurance: 0, damage_guarantee: 1 },
    status: 5,
    skus: [sampleSku(`${id}01`, '50g'), sampleSku(`${id}02`, '250g', { sale_price: 16800, market_price: 21800 })],
    ...changes,
  }
}

export function sampleSku(id: number | string, size: string, changes: Record<string, unknown> = {}) {
  return {
    sku_id: id,
    thumb_img: '',
    sale_price: 6800,
    market_price: 0,
    stock_num: 20,
    sku_attrs: [{ attr_key: '规格', attr_value: size }],
    ...changes,
  }
}

export const sampleCategories = [
  { cat_id: 100, f_cat_id: 0, name: '茶叶', level: 1 },
  { cat_id: 101, f_cat_id: 100, name: '绿茶', level: 2 },
]

/** A file as the importer reads it. */
export async function* fileOf(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text)
}
export const jsonFile = (value: unknown) => () => fileOf(JSON.stringify(value))
