import { Type } from 'typebox'
import { Code, Id, Input, Nullable, SoughtCode, Text, Time } from '../common/schemas'
import { orderLimits } from './limits'

/** Of an order of which something waits to be shipped. */
export const OrderWaiting = Type.Object(
  {
    shipsBy: Time,
    delay: Nullable(Type.Object({ reason: Type.String(), announcedAt: Time }), {
      description: 'the merchant has said that it ships later, by `shipsBy`',
    }),
    urgedAt: Nullable(Time),
    urgeableFrom: Time,
    addressChangesLeft: Type.Integer({ minimum: 0, description: '0 as soon as something is shipped' }),
  },
  { title: 'OrderWaiting' },
)

export const ChangeOrderAddress = Input({ addressId: Id('adr') })

export const AnnounceDelay = Input({
  shipsBy: Time,
  reason: Text('line', { least: 1, most: orderLimits.delayReasonChars }),
})

const waybill = {
  company: Text('printed', { least: 1, most: 40 }),
  waybillNumber: Code({ minLength: 4, maxLength: 40 }),
}
export const CorrectShipment = Input({
  ...waybill,
  basedOn: Input(
    { ...waybill, waybillNumber: SoughtCode({ minLength: 1, maxLength: 40 }) },
    { description: 'what the form showed; `changed_meanwhile` where it is otherwise by now' },
  ),
})
