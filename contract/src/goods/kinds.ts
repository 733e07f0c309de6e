/** Why stock moved. `count`: staff counted the pieces. `adjustment`: staff added pieces or took some away. */
export const stockCauses = [
  'opening',
  'order',
  'payment',
  'cancelled',
  'refund',
  'replacement',
  'return',
  'swap',
  'import',
  'count',
  'adjustment',
] as const
export type StockCause = (typeof stockCauses)[number]

/** What of a product changed, beside its stock. */
export const productChangeKinds = ['created', 'price', 'market_price', 'shelf', 'details'] as const
export type ProductChangeKind = (typeof productChangeKinds)[number]
/** `plan`: it was to go on or off the shelf at this time. */
export const productChangeCauses = ['staff', 'import', 'plan'] as const
export type ProductChangeCause = (typeof productChangeCauses)[number]

/** What the merchant's list is narrowed to. `planned`: goes on or off the shelf at a time. `low`: listed, with a SKU of which few are left. */
export const goodsStates = ['listed', 'off', 'planned', 'low', 'sold_out'] as const
export type GoodsState = (typeof goodsStates)[number]
/** `stock`: the SKU with the fewest pieces decides. `order`: as shoppers see them. */
export const goodsSorts = ['updated', 'order', 'sales', 'stock', 'stock_desc', 'price_asc', 'price_desc'] as const
export type GoodsSort = (typeof goodsSorts)[number]

/** Where a product is put: beside another one, or first or last. */
export const productPlaces = ['first', 'before', 'after', 'last'] as const
export type ProductPlace = (typeof productPlaces)[number]

export const previewOutcomes = ['created', 'changed', 'unchanged', 'skipped'] as const
export type PreviewOutcome = (typeof previewOutcomes)[number]

export const shelfOutcomes = ['changed', 'unchanged', 'planned', 'no_sku'] as const
export type ShelfOutcome = (typeof shelfOutcomes)[number]

/** Where a product is promised or shown, beside its own page. */
export const promiseKinds = [
  'unshipped_orders',
  'unpaid_orders',
  'dated_presents',
  'open_presents',
  'carts',
  'wishes',
  'restock_watches',
  'plans',
  'agency_offers',
  'shelves',
  'coupons',
  'limited_prices',
  'home_modules',
  'venue_codes',
] as const
export type PromiseKind = (typeof promiseKinds)[number]
/** What becomes of it while the product is off the shelf: it is delivered all the same, nobody can order by it, or it is not shown. */
export const offShelfEffects = ['delivered', 'refused', 'hidden'] as const
export type OffShelfEffect = (typeof offShelfEffects)[number]

const effects: Record<PromiseKind, OffShelfEffect> = {
  unshipped_orders: 'delivered',
  unpaid_orders: 'delivered',
  dated_presents: 'delivered',
  open_presents: 'delivered',
  carts: 'refused',
  wishes: 'refused',
  restock_watches: 'hidden',
  plans: 'hidden',
  agency_offers: 'hidden',
  shelves: 'hidden',
  coupons: 'hidden',
  limited_prices: 'hidden',
  home_modules: 'hidden',
  venue_codes: 'refused',
}
export const offShelfEffectOf = (kind: PromiseKind): OffShelfEffect => effects[kind]
