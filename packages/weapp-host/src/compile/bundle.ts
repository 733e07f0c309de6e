/** Something in the program's files that is wrong, or that WeChat would object to. */
export interface Problem {
  /** Path within the program's folder. */
  file: string
  /** From 1. */
  line?: number
  /** From 1. */
  column?: number
  message: string
  level: 'error' | 'warning'
}

/** CSS that a browser takes, made from one WXSS file and all that it imports. */
export interface StyleSheet {
  css: string
  /** What glass-easel puts before this component's class names (`scope--name`); undefined: the app's shared scope. */
  scope?: string
}

/** A mini program's folder as the browser takes it. Paths have no leading slash. */
export interface ProgramBundle {
  /** The folder's name. */
  name: string
  /** By path without ending: `app`, `theme`, `pages/a/index`. */
  json: Record<string, unknown>
  /** Source text by file: `pages/a/index.js`. */
  scripts: Record<string, string>
  /** A JavaScript expression: glass-easel's group list, an object with a template's functions by path. */
  templates: string
  /** Paths without ending that have a WXML. */
  templatePaths: string[]
  /** By path without ending. */
  styles: Record<string, StyleSheet>
  /** Bytes of every file. */
  files: Record<string, number>
  problems: Problem[]
}
