import { Type } from 'typebox'
import { Code, Exact, Input, OneOf, Text } from '../common/schemas'

const TaxRate = {
  code: Code({
    minLength: 0,
    maxLength: 19,
    description: 'tax category code; empty: the gateway finds it by the name of the goods',
  }),
  ratePpm: Type.Integer({ minimum: 0, maximum: 200_000, description: 'tax rate in millionths: 130000 is 13 %' }),
}

export const InvoiceSetting = Input(
  {
    offered: Type.Boolean({ description: 'whether customers can apply for invoices; needs a seller' }),
    way: OneOf(['gateway', 'by_hand'], { description: 'who issues them: the gateway, or the merchant elsewhere' }),
    issuedWhen: OneOf(['completed', 'paid', 'by_merchant'], {
      description: 'when an application is taken up: by_merchant once the merchant says so',
    }),
    applyDays: Type.Integer({
      minimum: 1,
      maximum: 1000,
      description: 'until so long after its completion an invoice of an order can be applied for',
    }),
    exchangeInYear: Type.Boolean({
      description: 'whether an issued invoice can get another title only in the calendar year of its issue',
    }),
    seller: Input({
      name: Text('line', { most: 100 }),
      taxNumber: Code({ minLength: 0, maxLength: 20 }),
    }),
    tax: Input(TaxRate, { description: 'of what no category below has' }),
    taxOfCategories: Type.Array(Input({ categoryId: Exact({ minLength: 1, maxLength: 80 }), ...TaxRate }), {
      maxItems: 200,
      description: 'the first whose category, or one below it, the goods are in counts',
    }),
    freightTax: Input(TaxRate),
  },
  { title: 'InvoiceSetting' },
)
