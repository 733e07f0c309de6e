import { Type } from 'typebox'
import { Exact, Input, Nullable, OneOf, Page, PageQuery, Text } from '../common/schemas'
import { textPlaces, translatedLanguages, translationOutcomes, translationProblems } from './languages'
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
      basedOn: Text('lines', {
        most: translationLimits.wordsChars,
        description:
          'the words that the page showed, empty for none; `changed_meanwhile` where there are others by now',
      }),
    }),
    { minItems: 1, maxItems: translationLimits.itemsAtOnce },
  ),
})
export const TranslationCounts = Type.Object(
  { saved: Type.Integer({ minimum: 0 }), removed: Type.Integer({ minimum: 0 }) },
  { title: 'TranslationCounts' },
)

/** A cell of a file may be longer than the shop takes: its row is refused then, and not the file. */
const cell = Exact({ maxLength: 200_000 })
/** A text, and its words in each language; a language without words keeps what it has. */
export const TranslationRow = Input({ source: cell, en: Type.Optional(cell), ja: Type.Optional(cell) })
const rows = Type.Array(TranslationRow, { minItems: 1, maxItems: translationLimits.rowsOfFile })

export const PreviewTranslations = Input({ rows })
export const TranslationPreview = Type.Object(
  {
    rows: Type.Array(
      Type.Object({
        outcome: OneOf(translationOutcomes),
        problem: Nullable(OneOf(translationProblems)),
        before: Type.Object(
          { en: Type.Optional(Type.String()), ja: Type.Optional(Type.String()) },
          { description: 'words that the row would change' },
        ),
      }),
      { description: 'of each row, in the order of the file' },
    ),
  },
  { title: 'TranslationPreview' },
)
export const ImportTranslations = Input({ rows })

export const ExportTranslations = Input({
  missing: Type.Optional(
    Input(
      { language, place: OneOf(textPlaces) },
      { description: 'the texts of a place that have no words in a language; without it, all that is translated' },
    ),
  ),
})
