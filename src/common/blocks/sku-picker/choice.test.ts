import type { Product } from '@haoli/contract'
import fc from 'fast-check'
import { histories } from '../../../../test/histories'
import { choiceOf, choose, chosenSku, firstChoice, openSpecs, optionState } from './choice'

function scarf(stock: Record<string, number>): Product {
  const skus = Object.entries(stock).map(([pair, availableQuantity]) => {
    const [colour = '', size = ''] = pair.split('/')
    const specs = [
      { name: '颜色', value: colour },
      { name: '尺寸', value: size },
    ]
    return { id: `sku_${pair}`, specs, imageUrl: null, priceFen: 39900, marketPriceFen: null, availableQuantity }
  })
  const values = (index: number) => [...new Set(skus.map((sku) => sku.specs[index]?.value ?? ''))]
  return {
    specs: [
      { name: '颜色', values: values(0) },
      { name: '尺寸', values: values(1) },
    ],
    skus,
  } as Partial<Product> as Product
}

const product = scarf({ '米白/短': 3, '米白/长': 0, '酒红/短': 2 })

test('a size that is sold out in the chosen colour says so', () => {
  expect(optionState(product, { 颜色: '米白' }, '尺寸', '长')).toBe('sold_out')
})

test('a size that the chosen colour never had is another matter than sold out', () => {
  expect(optionState(product, { 颜色: '酒红' }, '尺寸', '长')).toBe('missing')
})

test('a colour stays free while one of its sizes can be had', () => {
  expect(optionState(product, {}, '颜色', '米白')).toBe('free')
})

test('choosing what does not fit keeps the newest wish and lets the other go', () => {
  expect(choose(product, { 颜色: '酒红', 尺寸: '短' }, '尺寸', '长')).toEqual({ 尺寸: '长' })
})

test('choosing the same again gives it back', () => {
  expect(choose(product, { 颜色: '酒红' }, '颜色', '酒红')).toEqual({})
})

test('a product with one SKU needs no choosing', () => {
  const single = scarf({ '米白/短': 1 })
  expect(chosenSku(single, firstChoice(single))?.id).toBe('sku_米白/短')
  expect(openSpecs(single, firstChoice(single))).toEqual([])
})

test('whatever is tapped, a complete choice always names a SKU that exists', () => {
  const taps = fc.array(fc.constantFrom(['颜色', '米白'], ['颜色', '酒红'], ['尺寸', '短'], ['尺寸', '长']), {
    maxLength: 12,
  })
  fc.assert(
    fc.property(taps, (sequence) => {
      let choice = {}
      for (const [name = '', value = ''] of sequence) choice = choose(product, choice, name, value)
      const sku = chosenSku(product, choice)
      expect(openSpecs(product, choice).length > 0 || sku !== undefined).toBe(true)
      if (sku) expect(choiceOf(sku)).toEqual(choice)
    }),
    { numRuns: histories() },
  )
})
