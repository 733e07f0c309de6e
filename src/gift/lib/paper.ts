import type { Occasion, Paper, PresentCard } from '@haoli/contract'

/** The colour of an envelope: the paper that its giver chose, or that of its occasion. */
export const paperOf = ({ occasion, paper }: { occasion: Occasion; paper: Paper | null }): Occasion | Paper =>
  paper ?? occasion

/** Who signed the envelope: as the giver wrote it, or by nickname. */
export const signedBy = ({ signature, giver }: Pick<PresentCard, 'signature' | 'giver'>): string =>
  signature ?? giver.nickname
