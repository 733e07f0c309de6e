/** Why a desk asks: somebody wants to come in, or to do what needs to be confirmed. */
export const deskPurposes = ['login', 'confirmation'] as const
export type DeskPurpose = (typeof deskPurposes)[number]

/** What became of a code. Only one that waits can be decided, once. */
export const deskCodeStates = ['waiting', 'approved', 'refused', 'expired'] as const
