import { isSameVisit } from './same-visit'

const card = { scene: 1007, path: 'shop/pages/product/index', query: { id: '1', ch: 'share_card', sh: 'cus_1' } }
const ticketed = { ...card, scene: 1044, shareTicket: 't1' }
const home = { scene: 1001, path: 'tabs/home/index', query: {} }
const cart = { path: 'tabs/cart/index', query: {} }

type Opening = Parameters<typeof isSameVisit>[0]
const enterings: [what: string, before: Opening, now: Opening, isOnTop: boolean, isSame: boolean][] = [
  ['the same, from the background', card, { ...card }, false, true],
  ['the open page, from the background', card, { scene: 1007, ...cart }, true, true],
  ['the shop’s icon again', home, { ...home, ...cart }, false, true],
  ['back from another mini program', card, { scene: 1038, ...cart }, true, true],
  ['another product’s card', card, { ...card, query: { ...card.query, id: '2' } }, false, false],
  ['the card of another sharer', card, { ...card, query: { ...card.query, sh: 'cus_2' } }, true, false],
  ['a card without marks, of another page', card, { scene: 1007, ...cart }, false, false],
  ['the same card in another chat', ticketed, { ...ticketed, shareTicket: 't2' }, true, false],
  ['the open page by another entrance', card, { ...cart, scene: 1053 }, true, false],
  ['the shop’s icon after a card', card, { ...card, scene: 1001, query: { id: '1' } }, true, false],
  ['the card after the shop’s icon', home, card, true, false],
]

test.each(enterings)('%s: whether the visit goes on', (_what, before, now, isOnTop, isSame) => {
  expect(isSameVisit(before, now, isOnTop)).toBe(isSame)
})
