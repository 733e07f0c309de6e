import { Type } from 'typebox'
import { Input, Nullable, OneOf, Text, Time } from '../common/schemas'
import { PictureIds, Upload, VideoId } from '../uploads/schemas'
import { afterSaleReasons, afterSaleStates } from './life-cycle'
import { afterSaleLimits } from './limits'

export const AfterSale = Type.Object(
  {
    id: Type.String(),
    state: OneOf(afterSaleStates),
    reason: OneOf(afterSaleReasons),
    words: Type.String({ description: 'of whoever applied' }),
    pictures: Type.Array(Upload, { description: 'of whoever applied, in their order' }),
    video: Nullable(Upload, { description: 'of whoever applied' }),
    answer: Type.String({ description: 'of the merchant, who says why not' }),
    appliedAt: Time,
    endedAt: Nullable(Time),
  },
  { title: 'AfterSale' },
)
export const ApplyForRefund = Input({
  reason: OneOf(afterSaleReasons),
  words: Type.Optional(Text('lines', { most: afterSaleLimits.afterSaleChars })),
  pictureIds: Type.Optional(PictureIds),
  videoId: Type.Optional(VideoId),
})
export const RefuseAfterSale = Input({
  answer: Text('lines', { least: 1, most: afterSaleLimits.afterSaleChars }),
})
