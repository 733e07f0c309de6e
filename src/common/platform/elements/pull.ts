/** So far a page has to be pulled down to be asked for anew, px. */
export const refreshAt = 50
/** A page that is pulled further follows the finger no more, px. */
const farthest = 100

export interface Point {
  x: number
  y: number
}

/** Whether a finger that moved so goes down, not aside to turn slides, nor up to scroll. */
export const goesDown = (from: Point, to: Point): boolean => to.y > from.y && to.y - from.y > Math.abs(to.x - from.x)

/**
 * How far a page is pulled that was pulled `pulled` px before the finger moved down another `step`: less the further the
 * finger is from where it began, as part of the screen's height.
 */
export function pullOn(pulled: number, step: number, way: number, screenHeight: number): number {
  if (Math.abs(pulled) > farthest) return pulled
  return Math.max(0, pulled + step * (1 - Math.abs(way) / screenHeight) * 0.6)
}
