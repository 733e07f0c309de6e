/** Who looks at something or asks for it, and when. */
export interface Viewer {
  /** null: a visitor. */
  customerId: string | null
  now: Date
}
