import type { Problem, StyleSheet } from '../compile/bundle'

/** The messages of the site to its open pages, over the WebSocket `live`: one JSON object each. */
export type LiveMessage =
  /** The first one after connecting. */
  | { type: 'hello'; version: number; writing: boolean; problems: Problem[] }
  /** A build is running: the page stays as it is until the end. */
  | { type: 'writing' }
  | { type: 'styles'; version: number; styles: Record<string, StyleSheet>; problems: Problem[] }
  | { type: 'program'; version: number; pages: string[]; problems: Problem[] }
  /** The build ended with the program that is shown already. */
  | { type: 'same' }

/** The content of `about.json`, for the page around the phone. */
export interface About {
  name: string
  /** The title of the app's window. */
  title: string
  pages: string[]
  /** Launch options of the phone that its URL does not have: names and values of its query string. */
  launch: Record<string, string>
}
