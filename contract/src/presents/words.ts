/** One friend gets one parcel; a group gets several, first come, one each. */
export const sendTos = ['friend', 'group'] as const
export type SendTo = (typeof sendTos)[number]

/**
 * What a present is for, as the mini program draws it: each has its own theme. Without the setting `occasions` these are
 * also what is offered; with it, a shop offers occasions of its own, each drawn as one of these.
 */
export const occasions = ['birthday', 'thanks', 'new_year', 'mid_autumn', 'get_well', 'none'] as const
export type Occasion = (typeof occasions)[number]

/** Colours of the envelope that a giver may choose; otherwise it has that of its occasion. */
export const papers = ['vermilion', 'rose', 'amber', 'jade', 'violet', 'ink'] as const
export type Paper = (typeof papers)[number]

/** Pictures to say thank you with. */
export const thanksStickers = ['heart', 'hug', 'bow', 'flower', 'cheers', 'smile'] as const
export type ThanksSticker = (typeof thanksStickers)[number]

/**
 * The state of a card for the customer who looks at it. `open`: they may accept a parcel. `visitor`: not logged in; they may
 * after that. `taken`: somebody else has answered the only parcel. `all_gone`: all parcels of a group are answered.
 *
 * Programs of earlier releases know these alone. So before the day of a present they are told `open` or `visitor`, and see
 * its closed envelope; after the giver took it back, `expired`. `opensAt` and `takenBack` of the card say what is so.
 */
export const cardViewStates = ['visitor', 'open', 'yours', 'declined', 'own', 'taken', 'all_gone', 'expired'] as const
export type CardViewState = (typeof cardViewStates)[number]

/** Why a parcel came back to the giver. */
export const returnReasons = ['declined', 'expired', 'taken_back', 'merchant'] as const
export type ReturnReason = (typeof returnReasons)[number]
