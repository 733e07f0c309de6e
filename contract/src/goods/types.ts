import type { Static } from 'typebox'
import type * as schema from './schemas'

export type ChangePrices = Static<typeof schema.ChangePrices>
export type ChangeShelf = Static<typeof schema.ChangeShelf>
export type ChangeStock = Static<typeof schema.ChangeStock>
export type CreateProduct = Static<typeof schema.CreateProduct>
export type EditProduct = Static<typeof schema.EditProduct>
export type Goods = Static<typeof schema.Goods>
export type GoodsPage = Static<typeof schema.GoodsPage>
export type GoodsQuery = Static<typeof schema.GoodsQuery>
export type GoodsRow = Static<typeof schema.GoodsRow>
export type GoodsSku = Static<typeof schema.GoodsSku>
export type ImportPreview = Static<typeof schema.ImportPreview>
export type PlacedProduct = Static<typeof schema.PlacedProduct>
export type PlaceProduct = Static<typeof schema.PlaceProduct>
export type PreviewRow = Static<typeof schema.PreviewRow>
export type PreviewRowPage = Static<typeof schema.PreviewRowPage>
export type ProductChange = Static<typeof schema.ProductChange>
export type ProductChangePage = Static<typeof schema.ProductChangePage>
export type ProductPromise = Static<typeof schema.ProductPromise>
export type EditCategory = Static<typeof schema.EditCategory>
export type ShopCategory = Static<typeof schema.ShopCategory>
export type ShelfChanges = Static<typeof schema.ShelfChanges>
export type ShelfPlan = Static<typeof schema.ShelfPlan>
export type SkuStock = Static<typeof schema.SkuStock>
export type StockMove = Static<typeof schema.StockMove>
export type StockMovePage = Static<typeof schema.StockMovePage>
