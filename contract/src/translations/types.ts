import type { Static } from 'typebox'
import type * as schema from './schemas'

export type Translation = Static<typeof schema.Translation>
export type UntranslatedText = Static<typeof schema.UntranslatedText>
export type SaveTranslations = Static<typeof schema.SaveTranslations>
