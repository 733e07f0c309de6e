/** What the pictures and the video of an application are attached to. */
export const applicationSubject = 'after_sale'
