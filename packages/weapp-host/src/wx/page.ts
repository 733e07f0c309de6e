import type { Instance } from '../program/instance'

/** A page that is open, as far as `wx` has to know it. */
export interface OpenPage {
  route: string
  query: Record<string, string>
  instance: Instance
}
