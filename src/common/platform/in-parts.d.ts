/**
 * The value, perhaps a moment later: in a browser what is drawn of it is drawn in many short tasks, between which the page answers
 * fingers. Undefined is the value before the first.
 */
export function useInParts<T>(value: T): T

/** Runs an update of React's state; in a browser what it changes is drawn in many short tasks. */
export function inParts(update: () => void): void
