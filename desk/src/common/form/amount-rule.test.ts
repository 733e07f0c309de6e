import { readdirSync, readFileSync } from 'node:fs'
import { amountRule } from './amount-rule'

const { validator } = amountRule('wrong')

test.each([undefined, '', ' ', '0', '12.5', '99999.99'])('%j is an amount, or none', async (typed) => {
  await expect(validator(undefined, typed)).resolves.toBeUndefined()
})

test.each(['12,5', '1,000', '12.345', '-1', '十二', '1e3', '￥5'])('%s is said to be wrong', async (typed) => {
  await expect(validator(undefined, typed)).rejects.toThrow('wrong')
})

test('nothing is no amount where an empty field means all', async () => {
  const { validator } = amountRule('wrong', { leastFen: 1 })
  await expect(validator(undefined, '0')).rejects.toThrow('wrong')
  await expect(validator(undefined, '')).resolves.toBeUndefined()
  await expect(validator(undefined, '0.01')).resolves.toBeUndefined()
})

test('a form that asks for yuan says what is no amount', () => {
  const files = readdirSync('desk/src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'))
  const silent = files.filter((name) => {
    const text = readFileSync(`desk/src/${name}`, 'utf8')
    return text.includes('inputMode="decimal"') && text.includes('<Form.Item') && !text.includes('amountRule(')
  })
  // It says itself below which price an amount must be.
  expect(silent).toEqual(['goods/components/limited-price-modal.tsx'])
})
