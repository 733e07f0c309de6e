/** One friend gets one parcel; a group gets several, first come, one each. */
export const sendTos = ['friend', 'group'] as const
export type SendTo = (typeof sendTos)[number]

/** What a present is for; each has a theme of its own. */
export const occasions = ['birthday', 'thanks', 'new_year', 'mid_autumn', 'get_well', 'none'] as const
export type Occasion = (typeof occasions)[number]

/** Pictures that say thank you without words. */
export const thanksStickers = ['heart', 'hug', 'bow', 'flower', 'cheers', 'smile'] as const
export type ThanksSticker = (typeof thanksStickers)[number]

/**
 * What a card means to whoever looks at it. `open`: they may take a parcel. `visitor`: so may whoever logs in.
 * `taken`: the one parcel has its answer from somebody else. `all_gone`: a group's parcels all have theirs.
 */
export const cardStandings = ['visitor', 'open', 'yours', 'declined', 'own', 'taken', 'all_gone', 'expired'] as const
export type CardStanding = (typeof cardStandings)[number]

/** Why a parcel came back to the giver. */
export const returnReasons = ['declined', 'expired', 'merchant'] as const
export type ReturnReason = (typeof returnReasons)[number]
