import type { Static } from 'typebox'
import type * as schema from './schemas'

export type Translation = Static<typeof schema.Translation>
export type UntranslatedText = Static<typeof schema.UntranslatedText>
export type SaveTranslations = Static<typeof schema.SaveTranslations>
export type TranslationRow = Static<typeof schema.TranslationRow>
export type TranslationPreview = Static<typeof schema.TranslationPreview>
export type ExportTranslations = Static<typeof schema.ExportTranslations>
