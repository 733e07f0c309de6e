import { Type } from 'typebox'
import { Id, Input, Nullable, Quantity, SomeFen } from '../common/schemas'
import { quoteLimits } from '../quotes/limits'

const RefundLine = Input(
  {
    lineId: Id('orl'),
    quantity: Type.Optional(Quantity),
    fen: Type.Optional(SomeFen),
  },
  { description: 'quantity: so many pieces, at what was paid for them; fen: an amount; neither: all that is left' },
)

/** What of an order is refunded. Lines that are not named, and freight, stay. */
export const RefundOrder = Nullable(
  Input({
    lines: Type.Optional(Type.Array(RefundLine, { minItems: 1, maxItems: quoteLimits.linesPerOrder })),
    freightFen: Type.Optional(SomeFen),
  }),
  { description: 'absent or without members: all that is left, freight included' },
)
