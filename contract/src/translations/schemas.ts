import { Type } from 'typebox'
import { Exact, Input, OneOf, Page, PageQuery, Text } from '../common/schemas'
import { textPlaces, translatedLanguages } from './languages'
import { translationLimits } from './limits'

const language = OneOf(translatedLanguages)

export const Translation = Type.Object(
  {
    language,
    source: Type.String({ description: 'the text of the shop, as it stands in the catalogue or a setting' }),
    words: Type.String(),
  },
  { title: 'Translation' },
)
export const TranslationPage = Page(Translation, { title: 'TranslationPage' })
export const TranslationQuery = Type.Object(
  { ...PageQuery, language: Type.Optional(language) },
  { additionalProperties: false },
)

/** A text of the shop without words in a language. */
export const UntranslatedText = Type.Object(
  { source: Type.String(), place: OneOf(textPlaces) },
  { title: 'UntranslatedText' },
)
export const UntranslatedPage = Page(UntranslatedText, { title: 'UntranslatedPage' })
export const UntranslatedQuery = Type.Object(
  { ...PageQuery, language, place: OneOf(textPlaces) },
  { additionalProperties: false },
)

export const SaveTranslations = Input({
  items: Type.Array(
    Input({
      language,
      source: Exact({ minLength: 1, maxLength: translationLimits.sourceChars }),
      words: Text('lines', { most: translationLimits.wordsChars, description: 'empty: the translation is removed' }),
    }),
    { minItems: 1, maxItems: translationLimits.itemsAtOnce },
  ),
})
export const TranslationCounts = Type.Object(
  { saved: Type.Integer({ minimum: 0 }), removed: Type.Integer({ minimum: 0 }) },
  { title: 'TranslationCounts' },
)
