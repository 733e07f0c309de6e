import type { Problem, StyleSheet } from '../compile/bundle'

/** What the site tells the pages that are open, over the WebSocket `live`: one JSON object a message. */
export type LiveMessage =
  /** The first after connecting. */
  | { type: 'hello'; version: number; writing: boolean; problems: Problem[] }
  /** A build is at work: what is shown stays until it has ended. */
  | { type: 'writing' }
  | { type: 'styles'; version: number; styles: Record<string, StyleSheet>; problems: Problem[] }
  | { type: 'program'; version: number; pages: string[]; problems: Problem[] }
  /** The build has ended with what is shown already. */
  | { type: 'same' }

/** What `about.json` says of the program, for the page around the phone. */
export interface About {
  name: string
  /** Title of the app's window. */
  title: string
  pages: string[]
  /** How the phone starts where its address does not say: names and values of its query string. */
  launch: Record<string, string>
}
