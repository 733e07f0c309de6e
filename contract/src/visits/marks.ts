/** What a visit may carry besides its entrance: the parameters of the link, card or code that led to it. */
export const visitMarks = ['channel', 'content', 'promoter', 'staff', 'room', 'venue', 'sharer'] as const
export type VisitMark = (typeof visitMarks)[number]
export type Marks = Partial<Record<VisitMark, string>>

/** Longer values are cut. */
export const markChars = 64

/** Their names in addresses, and in the 32 characters of a mini program code (wechat.md 2.7). Cards have them for ever. */
export const markParams = {
  channel: 'ch',
  content: 'ct',
  promoter: 'pm',
  staff: 'st',
  room: 'rm',
  venue: 'vn',
  sharer: 'sh',
} as const satisfies Record<VisitMark, string>
