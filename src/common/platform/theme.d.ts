/** Whether the system is in dark mode now. */
export function systemDark(): boolean

/** Calls `listener` each time the system changes; answers how to stop. */
export function watchSystemDark(listener: (dark: boolean) => void): () => void

/** How the bars look. `chosen`: the user picked this colour scheme, so it may differ from the system's. */
export interface ChromeLook {
  dark: boolean
  chosen: boolean
  textSize: 'normal' | 'large' | 'larger'
}

/**
 * Sets the colours outside the page: navigation bar, tab bar, window background. In a browser the texts of the bars have the
 * size of the page's; WeChat draws its own.
 */
export function paintChrome(look: ChromeLook): void

/** Sets the title in the navigation bar. */
export function setPageTitle(title: string): void

/** Sets the texts of the tabs, in their order. */
export function setTabNames(names: readonly string[]): void
