import { idsOfOrders, typedOrders } from './ids-of-orders'

const number = '2026120105242629282708'
const find = async (one: string) => (one === number ? 'ord_tea' : undefined)

test('orders are named by the number that staff see, or by their id', async () => {
  expect(await idsOfOrders(typedOrders(`${number}\nord_cup， ${number}`), find)).toEqual({
    ids: ['ord_tea', 'ord_cup'],
    unknown: [],
  })
})

test('a number that no order has is said', async () => {
  const other = '2026120105242629282709'
  expect(await idsOfOrders(typedOrders(`${number};${other}`), find)).toEqual({ ids: ['ord_tea'], unknown: [other] })
})
