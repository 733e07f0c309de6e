/** What the pictures of an application are attached to. */
export const applicationSubject = 'after_sale'
