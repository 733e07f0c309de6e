interface Loading {
  resourcePath: string
  getOptions(): { nameOf(localName: string, file: string): string }
}

/** A webpack loader for sources that import `*.module.scss`. */
declare function literalClasses(this: Loading, source: string): string
export = literalClasses
