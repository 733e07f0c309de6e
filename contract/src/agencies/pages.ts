/** Pages of the mini program that the API links to: an agency's invitation opens `invited` with `?code=`. */
export const agencyPages = {
  invited: 'agency/pages/invited/index',
} as const
