import { Type } from 'typebox'
import { LabelCode } from '../catalogue/label-schemas'
import { Id, Input, Nullable, OneOf, Picture, Text } from '../common/schemas'
import { ChangeReason, SkuPieces, SkuPrice } from './change-schemas'

const spec = Input({ name: Text('line', { least: 1, most: 40 }), value: Text('line', { least: 1, most: 80 }) })

const SkuForm = Input(
  {
    id: Type.Optional(Id('sku')),
    specs: Type.Array(spec, { maxItems: 10 }),
    imageUrl: Nullable(Picture),
    weightGrams: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
    listed: Type.Boolean(),
    priceFen: Type.Optional(SkuPrice),
    marketPriceFen: Type.Optional(Nullable(SkuPrice)),
    stock: Type.Optional(SkuPieces),
  },
  { title: 'SkuForm', description: 'one without `id` is new, and has a price and a stock; others keep theirs' },
)

const form = {
  title: Text('line', { least: 3, most: 60 }),
  subtitle: Text('line', { most: 60 }),
  imageUrls: Type.Array(Picture, { maxItems: 9 }),
  description: Text('lines', { most: 5_000 }),
  detailImageUrls: Type.Array(Picture, { maxItems: 50 }),
  attributes: Type.Array(
    Input({ name: Text('line', { least: 1, most: 100 }), value: Text('line', { least: 1, most: 500 }) }),
    { maxItems: 100 },
  ),
  services: Input({
    sevenDayReturn: Type.Boolean(),
    freightInsurance: Type.Boolean(),
    damageGuarantee: Type.Boolean(),
    afterSaleNote: Text('lines', { most: 500 }),
  }),
  purchaseLimit: Nullable(
    Input({
      period: OneOf(['day', 'week', 'month', 'year', 'ever']),
      quantity: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
    }),
  ),
  freightTemplateId: Nullable(Type.String({ pattern: '^[A-Za-z0-9_-]{1,32}$' })),
  categoryId: Nullable(Id('cat')),
  recipients: Type.Array(LabelCode, { maxItems: 40 }),
  occasions: Type.Array(LabelCode, { maxItems: 40 }),
  skus: Type.Array(SkuForm, { minItems: 1, maxItems: 500 }),
}

/** A product that staff make by hand. It is off the shelf until they put it there. */
export const CreateProduct = Input(form)
export const EditProduct = Input({
  ...form,
  basedOn: Type.Integer({ minimum: 1, description: 'the edition that the form shows' }),
  reason: Type.Optional(ChangeReason),
})
