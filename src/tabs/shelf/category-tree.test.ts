import type { Category } from '@haoli/contract'
import { childrenOf, placeOf, topCategories } from './category-tree'

const category = (id: string, parentId: string | null): Category => ({
  id,
  parentId,
  name: id,
  level: 1,
  iconUrl: null,
  productCount: 1,
})
const tree = [category('tea', null), category('green', 'tea'), category('longjing', 'green'), category('silk', null)]

test('the rail holds the roots, the chips what is right below one', () => {
  expect(topCategories(tree).map(({ id }) => id)).toEqual(['tea', 'silk'])
  expect(childrenOf(tree, 'tea').map(({ id }) => id)).toEqual(['green'])
})

test('a category of any depth is found on the rail', () => {
  expect(placeOf(tree, 'silk')).toEqual({ topId: 'silk', childId: null })
  expect(placeOf(tree, 'green')).toEqual({ topId: 'tea', childId: 'green' })
  expect(placeOf(tree, 'longjing')).toEqual({ topId: 'tea', childId: 'green' })
})

test('an unknown category and a circle lead nowhere', () => {
  expect(placeOf(tree, 'gone')).toBeNull()
  expect(placeOf([category('a', 'b'), category('b', 'a')], 'a')).toBeNull()
})
