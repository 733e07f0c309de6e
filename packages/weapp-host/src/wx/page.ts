import type { Instance } from '../program/instance'

/** The members of an open page that `wx` needs. */
export interface OpenPage {
  route: string
  query: Record<string, string>
  instance: Instance
}
