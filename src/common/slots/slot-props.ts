import type { Order, Product, Quote } from '@haoli/contract'

/** The places on pages that packages fill, and what each tells its fills. */
export interface SlotProps {
  home: object
  gifts: object
  me: object
  product: { product: Product }
  checkout: { quote: Quote }
  order: { order: Order }
}

export type SlotName = keyof SlotProps
