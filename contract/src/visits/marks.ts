/** What a visit may carry besides its entrance: the parameters of the link, card or code that led to it. */
export const visitMarks = ['channel', 'content', 'promoter', 'staff', 'room', 'venue', 'sharer'] as const
export type VisitMark = (typeof visitMarks)[number]
