/**
 * How a text of a request is tidied before it is validated, so that what counts and is stored is what people see.
 * `line`: one line. `lines`: several. `printed`: one line for a label, its letters and digits of half width.
 * `code`: without blanks, of half width, in capitals. `exact`: as it came, because a machine made it or a parser reads it.
 */
export const textKinds = ['line', 'lines', 'printed', 'code', 'exact'] as const
export type TextKind = (typeof textKinds)[number]
