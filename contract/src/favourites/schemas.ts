import { ProductCard } from '../catalogue/schemas'
import { Page } from '../common/schemas'

export const FavouritePage = Page(ProductCard, { title: 'FavouritePage' })
