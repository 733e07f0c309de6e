import type { Product, Sku } from '@haoli/contract'

/** What a SKU is chosen of: as much of a product as that needs. */
export interface Choosable
  extends Pick<
    Product,
    'id' | 'title' | 'imageUrls' | 'priceFen' | 'marketPriceFen' | 'specs' | 'skus' | 'purchaseLimit' | 'limitedPrices'
  > {
  delivery: Pick<Product['delivery'], 'now'>
}

/** The values chosen so far, by the name of the spec. */
export type Choice = Readonly<Record<string, string>>

/** `missing`: no SKU combines it with the other chosen values. `sold_out`: there is such a SKU, but none in stock. */
export type OptionState = 'free' | 'sold_out' | 'missing'

const specValue = (sku: Sku, name: string) => sku.specs.find((spec) => spec.name === name)?.value

function matches(sku: Sku, choice: Choice): boolean {
  return Object.entries(choice).every(([name, value]) => specValue(sku, name) === value)
}

/** Whether a value could be chosen with the other chosen values as they are. */
export function optionState(product: Choosable, choice: Choice, name: string, value: string): OptionState {
  const { [name]: _replaced, ...others } = choice
  const candidates = product.skus.filter((sku) => matches(sku, { ...others, [name]: value }))
  if (candidates.length === 0) return 'missing'
  return candidates.some((sku) => sku.availableQuantity > 0) ? 'free' : 'sold_out'
}

/** The chosen SKU; undefined while a spec has no value, or where no SKU has this combination. */
export function chosenSku(product: Choosable, choice: Choice): Sku | undefined {
  if (product.specs.some(({ name }) => choice[name] === undefined)) return undefined
  return product.skus.find((sku) => matches(sku, choice))
}

export const choiceOf = (sku: Sku): Choice => Object.fromEntries(sku.specs.map(({ name, value }) => [name, value]))

/** The initial choice: the only SKU, or the value of each spec that has only one. */
export function firstChoice(product: Choosable): Choice {
  const [only, ...others] = product.skus
  if (only && others.length === 0) return choiceOf(only)
  return Object.fromEntries(
    product.specs.flatMap(({ name, values: [value, ...more] }) =>
      value !== undefined && more.length === 0 ? [[name, value]] : [],
    ),
  )
}

/** Chooses a value, or clears it where it was chosen already. Other values that do not combine with it are cleared. */
export function choose(product: Choosable, choice: Choice, name: string, value: string): Choice {
  if (choice[name] === value) {
    const { [name]: _given, ...rest } = choice
    return rest
  }
  const wanted = { ...choice, [name]: value }
  if (product.skus.some((sku) => matches(sku, wanted))) return wanted
  return { [name]: value }
}

/** The specs without a chosen value, in the product's order. */
export const openSpecs = (product: Choosable, choice: Choice): string[] =>
  product.specs.map(({ name }) => name).filter((name) => choice[name] === undefined)
