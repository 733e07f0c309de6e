import { Type } from 'typebox'
import { Input, Time } from '../common/schemas'
import { Me } from '../customers/schemas'

export const CreateSession = Input({
  code: Type.String({ minLength: 1, maxLength: 256, description: "wx.login's code; valid 5 minutes, once" }),
  deviceId: Type.Optional(
    Type.String({ minLength: 8, maxLength: 64, description: 'sandbox login only: who this phone is' }),
  ),
})
export const Session = Type.Object({ token: Type.String(), expiresAt: Time, me: Me }, { title: 'Session' })
