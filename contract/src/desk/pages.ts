/**
 * Where codes of the desk lead to in the mini program, with the code in `code`: `decide` lets a desk in, `join` accepts an
 * invitation to the staff.
 */
export const deskPages = { decide: 'account/pages/desk/index', join: 'account/pages/roles/index' } as const
