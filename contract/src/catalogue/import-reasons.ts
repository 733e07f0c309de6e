/**
 * What can be wrong with a row of an imported file, in English with `{…}` for its parameters: as the API and the command line tell
 * it. `left_out…`: that member alone, and the row is imported.
 */
export const importReasons = {
  missing: 'missing',
  empty: 'empty',
  not_json: 'not JSON: {message}',
  brackets_differ: 'closes with } what [ opened',
  array_unfinished: 'the file ends in the middle of the array',
  after_array: 'something follows the end of the array',
  empty_element: 'empty element',
  row_no_object: 'not an object',
  answer_is_error: 'the answer is an error: {error}',
  not_an_id: 'not an id: {value}',
  not_whole: 'not a whole number: {value}',
  out_of_range: '{number} is not between {min} and {max}',
  not_text: 'not text: {value}',
  bad_characters: 'holds characters that are not text',
  too_short: '{count} characters, at least {least} are needed',
  too_long: '{count} characters, at most {most} are allowed',
  longer_than_usual: '{count} characters, WeChat allows {usual}',
  not_a_list: 'not a list: {value}',
  too_many: '{count} entries, at most {most} are allowed',
  not_an_object: 'not an object: {value}',
  no_sku: 'a product needs at least one SKU',
  other_choices: 'chooses by "{own}", the first SKU by "{first}"',
  choice_named_twice: 'names the same choice twice',
  same_id: 'the same as {path}',
  same_choice: 'the same choice as {path}',
  product_in_row: '{id} is also the product of row {row}',
  sku_in_row: '{id} is also a SKU of row {row}',
  sku_of_other: '{id} already belongs to product {owner}',
  not_a_template_id: 'not the id of a freight template: {id}',
  template_unknown: 'the shop has no freight template {id}, but {known}',
  state_unknown: '{state} is not known: off the shelf',
  period_unknown_limit: '{type} is not known: the limit holds for ever',
  period_unknown: '{type} is not known: there is no limit',
  not_promised: 'not promised, for its meaning is unknown: {value}',
  pictures_cut: '{count} pictures, the first {most} are kept',
  codes_cut: '{count} codes, the first {most} are kept',
  texts_cut: '{count} texts, the first {most} are kept',
  left_out_no_object: 'left out, not an object: {value}',
  left_out_no_text: 'left out, not text: {value}',
  left_out_too_long: 'left out: {count} characters, at most {most} are kept',
  left_out_no_picture: 'left out, not the address of a picture: {value}',
  left_out_no_list: 'left out, not a list: {value}',
  left_out_no_code: 'left out, not a code',
  left_out_no_price: 'left out, not a price',
  left_out_price_low: 'left out, does not exceed the sale price {priceFen}',
  left_out_no_pieces: 'left out, not a number of pieces',
  left_out_language: 'left out, not one of {known}: {language}',
  category_in_row: '{id} is also in row {row}',
  parent_unknown: 'no category {id}',
  own_parent: 'its own parent',
  level_of_root: 'a category without a parent has level 1, not {level}',
  level_of_parent: '{level}, though its parent {id} has level {parentLevel}',
  level_of_child: 'category {id}, which is not in the file, hangs below it with level {level}',
} as const
export type ImportReason = keyof typeof importReasons
export type ImportReasonParams = Record<string, string | number>

type Holes<Text extends string> = Text extends `${string}{${infer Hole}}${infer Rest}` ? Hole | Holes<Rest> : never

/** The parameters that a reason needs. */
export type ParamsOfReason<Code extends ImportReason> = {
  [Name in Holes<(typeof importReasons)[Code]>]: string | number
}

/** A sentence with its parameters put in. One that is not given stays visible as `{name}`. */
export const fillReason = (sentence: string, params: ImportReasonParams): string =>
  sentence.replace(/\{(\w+)\}/g, (hole, name: string) => String(params[name] ?? hole))
