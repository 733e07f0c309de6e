/** The name of the audience of coupons that belong to one promoter; who is in it, the system of promoters decides. */
export const promoterVisitors = 'promoter_visitors'
