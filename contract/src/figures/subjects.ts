/** What a figure is about: the whole shop, a product, a printed code of a venue, or the content of a visit (its mark). */
export const figureSubjects = ['shop', 'product', 'venue_code', 'content'] as const
export type FigureSubject = (typeof figureSubjects)[number]
