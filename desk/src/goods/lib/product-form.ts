import type { CreateProduct, Goods } from '@haoli/contract'
import { fenOf } from '@/common/lib/money'

type SkuBody = CreateProduct['skus'][number]

/** A SKU as it is edited: its values follow the names of the form. A new one has a price and a stock. */
export interface SkuValues {
  id?: string
  values: string[]
  imageUrl: string | null
  weightGrams: number | null
  listed: boolean
  price?: string
  market?: string
  stock?: number | null
}

/** What the form edits. */
export interface FormValues extends Omit<CreateProduct, 'skus' | 'purchaseLimit'> {
  limitPeriod: 'none' | NonNullable<CreateProduct['purchaseLimit']>['period']
  limitQuantity: number | null
  /** By what SKUs are chosen: colour, size. */
  specNames: string[]
  skus: SkuValues[]
}

export const newSku = (): SkuValues => ({ values: [], imageUrl: null, weightGrams: 0, listed: true, stock: 0 })

export const emptyForm: FormValues = {
  title: '',
  subtitle: '',
  imageUrls: [],
  description: '',
  detailImageUrls: [],
  attributes: [],
  services: { sevenDayReturn: true, freightInsurance: false, damageGuarantee: false, afterSaleNote: '' },
  limitPeriod: 'none',
  limitQuantity: null,
  freightTemplateId: null,
  categoryId: null,
  recipients: [],
  occasions: [],
  specNames: [],
  skus: [newSku()],
}

/** The form of a product that there is. */
export function formOf(goods: Goods): FormValues {
  const { title, subtitle, imageUrls, description, detailImageUrls, attributes, services } = goods
  return {
    ...{ title, subtitle, imageUrls, description, detailImageUrls, attributes, services },
    limitPeriod: goods.purchaseLimit?.period ?? 'none',
    limitQuantity: goods.purchaseLimit?.quantity ?? null,
    freightTemplateId: goods.freightTemplateId,
    categoryId: goods.categories.at(-1)?.id ?? null,
    recipients: goods.recipients,
    occasions: goods.occasions,
    specNames: goods.skus[0]?.specs.map(({ name }) => name) ?? [],
    skus: goods.skus.map(({ id, specs, imageUrl, weightGrams, listed }) => ({
      id,
      values: specs.map(({ value }) => value),
      ...{ imageUrl, weightGrams, listed },
    })),
  }
}

/** What the API takes. */
export function bodyOf({ limitPeriod, limitQuantity, specNames, skus, ...form }: FormValues): CreateProduct {
  return {
    ...form,
    subtitle: form.subtitle ?? '',
    attributes: form.attributes.filter(({ name, value }) => name !== '' && value !== ''),
    purchaseLimit: limitPeriod === 'none' || !limitQuantity ? null : { period: limitPeriod, quantity: limitQuantity },
    skus: skus.map((sku) => skuBodyOf(sku, specNames)),
  }
}

const skuBodyOf = (sku: SkuValues, names: readonly string[]): SkuBody => ({
  ...(sku.id !== undefined && { id: sku.id }),
  specs: names.map((name, index) => ({ name, value: sku.values[index] ?? '' })),
  imageUrl: sku.imageUrl,
  weightGrams: sku.weightGrams ?? 0,
  listed: sku.listed,
  ...(sku.id === undefined && {
    priceFen: fenOf(sku.price) ?? 0,
    marketPriceFen: fenOf(sku.market),
    stock: sku.stock ?? 0,
  }),
})
