import type { Static } from 'typebox'
import type * as schema from './schemas'

export type Category = Static<typeof schema.Category>
export type ProductCard = Static<typeof schema.ProductCard>
export type Label = Static<typeof schema.Label>
export type LabelSetting = Static<typeof schema.LabelSetting>
export type Product = Static<typeof schema.Product>
export type Sku = Static<typeof schema.Sku>
export type ProductSort = (typeof schema.productSorts)[number]
export type ProductQuery = Static<typeof schema.ProductQuery>
export type ProductPage = Static<typeof schema.ProductPage>
export type CatalogueImport = Static<typeof schema.CatalogueImport>
export type CatalogueNote = CatalogueImport['faults'][number]
