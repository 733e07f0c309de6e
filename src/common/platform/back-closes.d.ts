import type { ReactElement } from 'react'

/**
 * While `open`, going back calls `onBack` and the page stays; of several, the one that was opened last counts. In a browser
 * it draws nothing. It is mounted while the sheet is on the screen.
 */
export function BackCloses(props: { open: boolean; onBack: () => void }): ReactElement | null

/** Called before every move to another page: a sheet that is still open no longer counts. */
export function leaveSheet(): Promise<void>
