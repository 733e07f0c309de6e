/** Where a code of the desk leads to in the mini program, with its code in `code`. */
export const deskPages = { decide: 'account/pages/desk/index' } as const
