import { Type } from 'typebox'
import { Input } from '../common/schemas'

export const DeskSetting = Input(
  {
    idleMinutes: Type.Integer({
      minimum: 5,
      maximum: 480,
      description: 'a desk at which nobody does anything is logged out after',
    }),
    longestHours: Type.Integer({ minimum: 1, maximum: 168, description: 'a login at the desk lasts at most' }),
    confirmMinutes: Type.Integer({
      minimum: 1,
      maximum: 240,
      description: 'after a confirmation by phone the desk may touch money and personal data for',
    }),
    codeMinutes: Type.Integer({
      minimum: 1,
      maximum: 15,
      description: 'a code that the desk shows can be scanned for',
    }),
  },
  { title: 'DeskSetting' },
)
