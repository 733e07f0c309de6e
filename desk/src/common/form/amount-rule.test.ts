import { amountRule } from './amount-rule'

const { validator } = amountRule('wrong')

test.each([undefined, '', ' ', '0', '12.5', '99999.99'])('%j is an amount, or none', async (typed) => {
  await expect(validator(undefined, typed)).resolves.toBeUndefined()
})

test.each(['12,5', '1,000', '12.345', '-1', '十二', '1e3', '￥5'])('%s is said to be wrong', async (typed) => {
  await expect(validator(undefined, typed)).rejects.toThrow('wrong')
})
