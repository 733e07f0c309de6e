/** Opened by a promoter's code. On its own because the client reads it with the marks of a visit. */
export const promoterLinkPage = 'promoter/pages/open/index'
