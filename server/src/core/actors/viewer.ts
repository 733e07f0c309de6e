/** Who looks at something or asks for it, and when. */
export interface Viewer {
  /** null: a visitor. */
  customerId: string | null
  /** The visit of somebody who is not logged in, where they named it. */
  visitId?: string | undefined
  now: Date
}
