/**
 * What a figure is about: the whole shop; a product, or its category; a printed code of a venue; the content of a visit (its
 * mark); the promoter and the agency that are credited; the coupon that took off the most; or the month in which the customer
 * ordered first (`cohort`).
 */
export const figureSubjects = [
  'shop',
  'product',
  'category',
  'venue_code',
  'content',
  'promoter',
  'agency',
  'coupon',
  'cohort',
] as const
export type FigureSubject = (typeof figureSubjects)[number]

/** What sums of figures are made by. Each sale is in one row of each of them. */
export const figureGroups = [
  'day',
  'entrance',
  'product',
  'category',
  'promoter',
  'agency',
  'venue',
  'coupon',
  'content',
] as const
export type FigureGroup = (typeof figureGroups)[number]
