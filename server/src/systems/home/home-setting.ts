import type { HomeModule } from '@haoli/contract'
import type { Setting } from '../../core/settings/settings'

type ProductsModule = Extract<HomeModule, { kind: 'products' }>

/** A home page as the shop keeps it: product lists name their products, and the page shows those on the shelf. */
export interface HomeSetting {
  placeholder: string
  modules: (Exclude<HomeModule, ProductsModule> | (Omit<ProductsModule, 'items'> & { productIds: string[] }))[]
}

/** Until it is set, the home page shows the first products of the catalogue. */
export const homeSetting: Setting<HomeSetting | null> = { key: 'home', initial: null }
