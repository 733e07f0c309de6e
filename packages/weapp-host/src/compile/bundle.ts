/** Something wrong in the program's files, or something that WeChat would object to. */
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

/** CSS for a browser, made from one WXSS file and all its imports. */
export interface StyleSheet {
  css: string
  /** What glass-easel puts before this component's class names (`scope--name`); undefined: the shared scope of the app. */
  scope?: string
}

/** A mini program's folder, compiled for the browser. Paths have no leading slash. */
export interface ProgramBundle {
  /** The folder's name. */
  name: string
  /** By path without extension: `app`, `theme`, `pages/a/index`. */
  json: Record<string, unknown>
  /** Source text by file: `pages/a/index.js`. */
  scripts: Record<string, string>
  /** A JavaScript expression: glass-easel's group list, an object with the functions of each template by path. */
  templates: string
  /** Paths without extension that have a WXML. */
  templatePaths: string[]
  /** By path without extension. */
  styles: Record<string, StyleSheet>
  /** The size of every file in bytes. */
  files: Record<string, number>
  problems: Problem[]
}
