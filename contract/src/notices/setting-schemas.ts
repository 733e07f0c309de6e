import { Type } from 'typebox'
import { Input } from '../common/schemas'

export const NoticeSetting = Input(
  {
    askAgainDays: Type.Integer({
      minimum: 1,
      maximum: 365,
      description: 'who said no to a kind of notice is not asked about it for so long',
    }),
  },
  { title: 'NoticeSetting' },
)
