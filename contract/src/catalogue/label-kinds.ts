/** What a product may be labelled with: for whom it is a present, and on what occasion. */
export const labelKinds = ['recipient', 'occasion'] as const
export type LabelKind = (typeof labelKinds)[number]
