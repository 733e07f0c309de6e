import type { System } from '../../core/system/system'
import { promisedInCarts } from './promises'
import { cartRoutes } from './routes'
import { takeFromCart } from './take-from-cart'

export const cart: System = {
  name: 'cart',
  tables: ['cart_lines'],
  routes: { shopper: [cartRoutes] },
  views: { promises: promisedInCarts },
  reactions: {
    'order.placed': async (tx, { order, lines, fromCart }) => {
      if (fromCart) await takeFromCart(tx, order.customer_id, lines)
    },
  },
}
