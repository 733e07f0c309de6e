const place = 'haoli:sandbox-key'

/** Where the browser keeps nothing: the key lasts until the page is left. */
let entered: string | null = null

/** The sandbox's machine key that was entered in this tab: from another machine the backstage needs it. */
export function sandboxKey(): string | null {
  try {
    return entered ?? sessionStorage.getItem(place)
  } catch {
    return entered
  }
}

export function keepSandboxKey(key: string) {
  entered = key
  try {
    sessionStorage.setItem(place, key)
  } catch {
    // As said at `entered`.
  }
}
