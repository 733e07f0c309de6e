import { Type } from 'typebox'
import { Input } from '../common/schemas'

export const StaffSetting = Input(
  {
    invitationHours: Type.Integer({
      minimum: 1,
      maximum: 168,
      description: 'how long an invitation to the staff can be accepted; those made before keep their time',
    }),
  },
  { title: 'StaffSetting' },
)
