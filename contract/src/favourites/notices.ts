/** The notice that a favourite costs less. */
export const favouriteNotices = ['price_lowered'] as const
