/** Whether the system is in dark mode now. */
export function systemDark(): boolean

/** Calls `listener` each time the system changes; answers how to stop. */
export function watchSystemDark(listener: (dark: boolean) => void): () => void

/**
 * Paints what lies outside the page: navigation bar, tab bar, the ground behind. `chosen` says that the user picked
 * this scheme, so that it may differ from the system's.
 */
export function paintChrome(look: { dark: boolean; chosen: boolean }): void

/** Names the page in the navigation bar. */
export function setPageTitle(title: string): void

/** Names the tabs, in their order. */
export function setTabNames(names: readonly string[]): void
