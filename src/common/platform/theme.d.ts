/** Whether the system is in dark mode now. */
export function systemDark(): boolean

/** Calls `listener` each time the system changes; answers how to stop. */
export function watchSystemDark(listener: (dark: boolean) => void): () => void

/**
 * Sets the colours outside the page: navigation bar, tab bar, window background. `chosen`: the user picked this scheme,
 * so it may differ from the system's.
 */
export function paintChrome(look: { dark: boolean; chosen: boolean }): void

/** Sets the title in the navigation bar. */
export function setPageTitle(title: string): void

/** Sets the texts of the tabs, in their order. */
export function setTabNames(names: readonly string[]): void
