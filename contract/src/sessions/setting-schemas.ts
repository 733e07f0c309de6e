import { Type } from 'typebox'
import { Input } from '../common/schemas'

export const SessionSetting = Input(
  {
    accessMinutes: Type.Integer({ minimum: 5, maximum: 1_440, description: 'how long an access token is valid' }),
    refreshDays: Type.Integer({
      minimum: 1,
      maximum: 365,
      description: 'a session ends so long after its last refresh',
    }),
    longestDays: Type.Integer({ minimum: 1, maximum: 730, description: 'a session ends so long after its login' }),
    perCustomer: Type.Integer({
      minimum: 1,
      maximum: 100,
      description: 'sessions of one customer: a login beyond them ends the one that was used longest ago',
    }),
  },
  { title: 'SessionSetting' },
)
