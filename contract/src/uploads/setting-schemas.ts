import { Type } from 'typebox'
import { Input } from '../common/schemas'

export const UploadSetting = Input(
  {
    orphanHours: Type.Integer({
      minimum: 1,
      maximum: 720,
      description: 'hours after which an upload that is attached to nothing, or was refused, is deleted',
    }),
    shopPictureDays: Type.Integer({
      minimum: 1,
      maximum: 365,
      description: 'days after which a picture of the shop that nothing names any more is deleted',
    }),
    linkMinutes: Type.Integer({
      minimum: 5,
      maximum: 1_440,
      description: 'how long the address of a file is valid at least; at most twice as long',
    }),
    unattachedPerCustomer: Type.Integer({
      minimum: 10,
      maximum: 1_000,
      description: 'uploads of one customer that are attached to nothing',
    }),
  },
  { title: 'UploadSetting' },
)
